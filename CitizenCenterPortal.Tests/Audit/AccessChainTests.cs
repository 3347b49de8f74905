using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Whatever is done to the record of what auditors saw is found and named. Three looks are on record, then a seal is set.</summary>
public sealed class AccessChainTests
{
    private const string Columns = """ "OrgUnitId", "At", "Actor", "Role", "What", "PreviousHash", "Hash" """;

    [EachDatabase]
    public async Task Looks_taken_at_once_stand_one_after_the_other(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => LookAsync(at, $"/reports?n={number}"))));

        await using var db = at.Everything();
        (await db.Set<AccessRecord>().OrderBy(record => record.Sequence).Select(record => record.Sequence).ToListAsync()).ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task The_seal_holds_the_end_of_the_record(TestDatabase at)
    {
        await using var city = await LookedAtAsync(at);

        var seal = Seal.Read((await File.ReadAllLinesAsync(city.Seals))[^1])!;

        seal.Chains.ShouldContain(end => end.Unit == AccessRecord.Chain && end.Count == 3);
        (await city.VerifyAsync()).ShouldBeEmpty();
        await LookAsync(at, "/indicators");
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public Task An_edited_look_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "AccessRecords" SET "What" = '/about' WHERE "Sequence" = 2""", "AccessRecord:2: 行の内容が書き換えられています");

    [EachDatabase]
    public Task A_look_given_to_somebody_else_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "AccessRecords" SET "Actor" = 'person:9' WHERE "Sequence" = 3""", "AccessRecord:3: 行の内容が書き換えられています");

    [EachDatabase]
    public Task A_deleted_look_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "AccessRecords" WHERE "Sequence" = 2""", "AccessRecord:3: 2 行目がありません");

    [EachDatabase]
    public Task A_look_put_in_is_named(TestDatabase at) => NamedAsync(
        at,
        $"""INSERT INTO "AccessRecords" ("Sequence", {Columns}) SELECT 4, {Columns} FROM "AccessRecords" WHERE "Sequence" = 3""",
        "AccessRecord:4: 前の行につながっていません",
        "AccessRecord:4: 記録の終わりが合いません");

    [EachDatabase]
    public Task Looks_that_changed_places_are_named(TestDatabase at) => NamedAsync(
        at,
        """
        UPDATE "AccessRecords" SET "Sequence" = 99 WHERE "Sequence" = 1;
        UPDATE "AccessRecords" SET "Sequence" = 1 WHERE "Sequence" = 2;
        UPDATE "AccessRecords" SET "Sequence" = 2 WHERE "Sequence" = 99;
        """,
        "AccessRecord:1: 行の内容が書き換えられています",
        "AccessRecord:2: 行の内容が書き換えられています");

    [EachDatabase]
    public Task A_record_cut_short_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "AccessRecords" WHERE "Sequence" = 3""", "AccessRecord:2: 記録の終わりが合いません", "AccessRecord:3: 封印 ");

    [EachDatabase]
    public Task A_record_thrown_away_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "AccessRecords" """, "AccessRecord:0: 記録の終わりが合いません", "AccessRecord:3: 封印 ");

    [EachDatabase]
    public Task A_record_thrown_away_with_its_end_is_found_by_the_seal(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "AccessRecords"; DELETE FROM "ChainHeads" WHERE "OrgUnitId" = 0""", "AccessRecord:3: 封印 ");

    [EachDatabase]
    public Task Acts_hidden_in_the_records_chain_are_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Journal" SET "OrgUnitId" = 0 WHERE "OrgUnitId" = 4""", "#0:1: 行の内容が書き換えられています");

    [EachDatabase]
    public async Task A_database_told_to_forget_each_look_is_named(TestDatabase at)
    {
        await using var city = await LookedAtAsync(at);
        await using (var db = at.Everything())
        {
            await db.Database.ExecuteSqlRawAsync(at.Kind == DatabaseKind.Sqlite
                ? """CREATE TRIGGER forget AFTER INSERT ON "AccessRecords" BEGIN DELETE FROM "AccessRecords" WHERE "Sequence" = NEW."Sequence"; END"""
                : """
                  CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM "AccessRecords" WHERE "Sequence" = NEW."Sequence"; RETURN NULL; END';
                  CREATE TRIGGER forget AFTER INSERT ON "AccessRecords" FOR EACH ROW EXECUTE FUNCTION forget();
                  CREATE RULE quiet AS ON DELETE TO "Journal" DO INSTEAD NOTHING;
                  """);
        }

        (await city.VerifyAsync()).ShouldContain(fault => fault.StartsWith("schema:forget (AccessRecords): ", StringComparison.Ordinal));
        await LookAsync(at, "/reports/D102/2026-05");

        var found = await city.VerifyAsync();

        found.ShouldContain(fault => fault.StartsWith("AccessRecord:3: 記録の終わりが合いません", StringComparison.Ordinal));
        found.Count(fault => fault.StartsWith("schema:", StringComparison.Ordinal)).ShouldBe(at.Kind == DatabaseKind.Sqlite ? 1 : 2);
    }

    private static async Task<JournaledCity> LookedAtAsync(TestDatabase at)
    {
        var city = await JournaledCity.BuildAsync(at);
        foreach (var address in (string[])["/reports/D101/2026-05", "/dashboard/W1", "/export/evaluations/2025.xlsx"])
        {
            await LookAsync(at, address);
        }

        await city.SealAsync();
        return city;
    }

    private static Task LookAsync(TestDatabase at, string address) =>
        new AccessBook(at.DoorOf(SmallCity.Caller("auditor", "C00")), new(TimeProvider.System)).NoteAsync(address);

    private static async Task NamedAsync(TestDatabase at, string sql, params string[] expected)
    {
        await using var city = await LookedAtAsync(at);
        await city.BehindAsync(sql);

        var found = await city.VerifyAsync();

        foreach (var fault in expected)
        {
            found.ShouldContain(line => line.StartsWith(fault, StringComparison.Ordinal), string.Join('\n', found));
        }
    }
}
