using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Whatever is done to the database behind the portal's back is found and named. D101 is unit 3, D102 unit 4; each has three lines.</summary>
public sealed class TamperingTests
{
    [EachDatabase]
    public async Task An_untouched_city_is_clean(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        (await city.VerifyAsync()).ShouldBeEmpty();
        await city.SealAsync();
        await city.EnterAsync(JournaledCity.Centre, 26, 27);
        await city.SealAsync();
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public Task An_edited_line_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Journal" SET "Reason" = '別の理由' WHERE "OrgUnitId" = 3 AND "Sequence" = 2""", "D101:2: 行の内容が書き換えられています");

    [EachDatabase]
    public Task An_edited_actor_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Journal" SET "Actor" = 'person:1' WHERE "OrgUnitId" = 4 AND "Sequence" = 1""", "D102:1: 行の内容が書き換えられています");

    [EachDatabase]
    public async Task An_edited_line_with_its_hash_made_anew_breaks_the_next(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using (var reading = await city.Door.OpenForReadingAsync(Permissions.Audit.Read))
        {
            var line = await reading.Rows<JournalEntry>().SingleAsync(line => line.OrgUnitId == 3 && line.Sequence == 2);
            line.Reason = "別の理由";
            await city.BehindAsync($"""UPDATE "Journal" SET "Reason" = '別の理由', "Hash" = '{Journal.HashOf(line)}' WHERE "OrgUnitId" = 3 AND "Sequence" = 2""");
        }

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("D101:3: 前の行につながっていません");
    }

    [EachDatabase]
    public Task A_deleted_line_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "Journal" WHERE "OrgUnitId" = 3 AND "Sequence" = 2""", "D101:3: 2 行目がありません");

    [EachDatabase]
    public Task An_inserted_line_is_named(TestDatabase at) => NamedAsync(
        at,
        """
        INSERT INTO "Journal" ("OrgUnitId", "Sequence", "Act", "Actor", "At", "Detail", "Hash", "Month", "Operation", "PreviousHash", "Reason", "Role")
        SELECT "OrgUnitId", 4, "Act", "Actor", "At", "Detail", "Hash", "Month", "Operation", "PreviousHash", "Reason", "Role" FROM "Journal" WHERE "OrgUnitId" = 3 AND "Sequence" = 3
        """,
        "D101:4: 前の行につながっていません",
        "D101:4: 記録の終わりが合いません");

    [EachDatabase]
    public Task Lines_that_changed_places_are_named(TestDatabase at) => NamedAsync(
        at,
        """
        UPDATE "Journal" SET "Sequence" = 99 WHERE "OrgUnitId" = 3 AND "Sequence" = 2;
        UPDATE "Journal" SET "Sequence" = 2 WHERE "OrgUnitId" = 3 AND "Sequence" = 3;
        UPDATE "Journal" SET "Sequence" = 3 WHERE "OrgUnitId" = 3 AND "Sequence" = 99;
        """,
        "D101:2: 行の内容が書き換えられています",
        "D101:3: 行の内容が書き換えられています");

    [EachDatabase]
    public Task A_line_moved_to_another_unit_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Journal" SET "OrgUnitId" = 4, "Sequence" = 4 WHERE "OrgUnitId" = 3 AND "Sequence" = 3""", "D101:2: 記録の終わりが合いません", "D102:4: 行の内容が書き換えられています");

    [EachDatabase]
    public Task A_cut_chain_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "Journal" WHERE "OrgUnitId" = 3 AND "Sequence" = 3""", "D101:2: 記録の終わりが合いません");

    [EachDatabase]
    public async Task A_cut_chain_with_its_head_made_anew_is_found_by_the_seal(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await city.BehindAsync(
            """
            DELETE FROM "Journal" WHERE "OrgUnitId" = 3 AND "Sequence" = 3;
            UPDATE "ChainHeads" SET "Count" = 2, "Head" = (SELECT "Hash" FROM "Journal" WHERE "OrgUnitId" = 3 AND "Sequence" = 2) WHERE "OrgUnitId" = 3;
            UPDATE "Figures" SET "Stored" = 240000 WHERE "OrgUnitId" = 3;
            """);

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("D101:3: 封印 ");
    }

    [EachDatabase]
    public async Task A_chain_rewritten_from_its_first_line_is_found_by_the_seal(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await using (var reading = await city.Door.OpenForReadingAsync(Permissions.Audit.Read))
        {
            var previous = "";
            await foreach (var line in reading.Rows<JournalEntry>().Where(line => line.OrgUnitId == 3).OrderBy(line => line.Sequence).ToList().ToAsyncEnumerable())
            {
                (line.Actor, line.PreviousHash) = ("person:9", previous);
                previous = Journal.HashOf(line);
                await city.BehindAsync($"""UPDATE "Journal" SET "Actor" = 'person:9', "PreviousHash" = '{line.PreviousHash}', "Hash" = '{previous}' WHERE "OrgUnitId" = 3 AND "Sequence" = {line.Sequence}""");
            }

            await city.BehindAsync($"""UPDATE "ChainHeads" SET "Head" = '{previous}' WHERE "OrgUnitId" = 3""");
        }

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("D101:3: 封印 ");
    }

    [EachDatabase]
    public Task An_edited_figure_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Figures" SET "Stored" = 310000 WHERE "OrgUnitId" = 3""", "D101:Figure[3|202605|7]: Stored は 260000 のはずですが、310000 です。");

    [EachDatabase]
    public Task An_edited_confirmed_value_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "Figures" SET "StoredConfirmed" = 310000 WHERE "OrgUnitId" = 4""", "D102:Figure[4|202605|7]: StoredConfirmed は - のはずですが、310000 です。");

    [EachDatabase]
    public Task A_deleted_figure_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "Figures" WHERE "OrgUnitId" = 3""", "D101:Figure[3|202605|7]: 記録にある行がありません");

    [EachDatabase]
    public Task An_inserted_figure_is_named(TestDatabase at) => NamedAsync(
        at,
        """INSERT INTO "Figures" ("OrgUnitId", "Month", "CellId", "Stored", "NotApplicable", "ConfirmedNotApplicable", "Reported", "Version") VALUES (3, 202606, 7, 10000, false, false, true, 0)""",
        "D101:Figure[3|202606|7]: 記録にない行があります");

    [EachDatabase]
    public Task A_removed_report_is_named(TestDatabase at) =>
        NamedAsync(at, """DELETE FROM "MonthlyReports" WHERE "OrgUnitId" = 4""", "D102:MonthlyReport[4|202605]: 記録にある行がありません");

    [EachDatabase]
    public Task A_unit_put_under_another_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "OrgUnits" SET "Path" = '/1/4/' WHERE "Id" = 4""", "C00:OrgUnit[4]: Path は 「/1/2/4/」 のはずですが、「/1/4/」 です。");

    [EachDatabase]
    public Task A_person_let_in_is_named(TestDatabase at) => NamedAsync(
        at,
        """INSERT INTO "Persons" ("Id", "SignIn", "Name") VALUES (77, 'demo:city-director', ''); INSERT INTO "Grants" ("Id", "PersonId", "Role", "OrgUnitId", "From") VALUES (88, 77, 'city-director', 1, '2026-04-01')""",
        "C00:Grant[88]: 記録にない行があります",
        "C00:Person[77]: 記録にない行があります");

    [EachDatabase]
    public Task A_status_that_is_none_is_named(TestDatabase at) =>
        NamedAsync(at, """UPDATE "MonthlyReports" SET "Status" = 'Certain' WHERE "OrgUnitId" = 3""", "D101:MonthlyReport[3|202605]: 記録にある行がないか、読めない値が書かれています。");

    /// <summary>What the door itself reads before anything is verified: the tree of units.</summary>
    [EachDatabase]
    public async Task Edits_of_the_tree_are_named_and_stop_nothing(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.PlaceAsync();
        (await city.VerifyAsync()).ShouldBeEmpty();
        foreach (var (edit, back, named) in new[]
        {
            ("""UPDATE "OpenPeriods" SET "From" = 0 WHERE "OrgUnitId" = 3""", """UPDATE "OpenPeriods" SET "From" = 202404 WHERE "OrgUnitId" = 3""", "D101:OpenPeriod[3|202404]: 記録にある行がないか、読めない値が書かれています。"),
            ("""UPDATE "Placements" SET "To" = 1 WHERE "OrgUnitId" = 4""", """UPDATE "Placements" SET "To" = NULL WHERE "OrgUnitId" = 4""", "D102:Placement[4|202404]: 記録にある行がないか、読めない値が書かれています。"),
            ("""UPDATE "OrgUnits" SET "Tier" = 'x' WHERE "Id" = 3""", """UPDATE "OrgUnits" SET "Tier" = 'District' WHERE "Id" = 3""", "C00:OrgUnit[3]: 記録にある行がないか、読めない値が書かれています。"),
            ("""UPDATE "Agreements" SET "From" = 209913""", """UPDATE "Agreements" SET "From" = 202404""", "D101:Agreement[1|3|202404]: 記録にある行がないか、読めない値が書かれています。"),
            ("""UPDATE "Placements" SET "ParentId" = 3 WHERE "OrgUnitId" = 2""", """UPDATE "Placements" SET "ParentId" = 1 WHERE "OrgUnitId" = 2""", "W1:Placement[2|202404]: ParentId は 1 のはずですが、3 です。"),
            ("""UPDATE "OrgUnits" SET "ParentId" = 3 WHERE "Id" IN (2, 3)""", """UPDATE "OrgUnits" SET "ParentId" = "Id" - 1 WHERE "Id" IN (2, 3)""", "C00:OrgUnit[2]: ParentId は 1 のはずですが、3 です。"),
        })
        {
            await city.BehindAsync($"""{edit}; UPDATE "DataStamps" SET "Version" = "Version" + 1""");
            (await city.VerifyAsync()).ShouldContain(line => line.StartsWith(named, StringComparison.Ordinal), edit);
            await city.BehindAsync($"""{back}; UPDATE "DataStamps" SET "Version" = "Version" + 1""");
        }

        (await city.VerifyAsync()).ShouldBeEmpty("every edit was undone");
    }

    [EachDatabase]
    public async Task A_value_that_cannot_be_read_hides_no_other_edit(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.BehindAsync(
            """
            UPDATE "Journal" SET "Month" = 1 WHERE "OrgUnitId" = 3 AND "Sequence" = 2;
            UPDATE "Journal" SET "Reason" = '別の理由' WHERE "OrgUnitId" = 3 AND "Sequence" = 3;
            UPDATE "MonthlyReports" SET "Status" = 'Certain' WHERE "OrgUnitId" = 4;
            UPDATE "Figures" SET "Stored" = 310000 WHERE "OrgUnitId" = 4;
            UPDATE "Measures" SET "OverTime" = 'x';
            UPDATE "OrgUnits" SET "Name" = '別の館' WHERE "Id" = 4;
            """);

        var found = await city.VerifyAsync();

        foreach (var fault in new[] { "D101:2: 行を読めません。", "D101:3: 行の内容が書き換えられています", "D101:3: 読めない行があるため", "D102:MonthlyReport[4|202605]: ", "D102:Figure[4|202605|7]: Stored は", "C00:Measure[OPEN.DAYS]: 記録にある行がないか", "C00:OrgUnit[4]: Name は" })
        {
            found.ShouldContain(line => line.StartsWith(fault, StringComparison.Ordinal), string.Join('\n', found));
        }
    }

    [EachDatabase]
    public async Task A_change_that_the_portal_wrote_over_later_is_still_found(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.BehindAsync("""UPDATE "Figures" SET "Stored" = 310000 WHERE "OrgUnitId" = 3""");
        await city.EnterAsync(JournaledCity.Centre, 31, 32);

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("D101:4: Figure[3|202605|7] の Stored は 260000 のはずでした");
    }

    private static async Task NamedAsync(TestDatabase at, string sql, params string[] expected)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await city.BehindAsync(sql);

        var found = await city.VerifyAsync();

        foreach (var fault in expected)
        {
            found.ShouldContain(line => line.StartsWith(fault, StringComparison.Ordinal), string.Join('\n', found));
        }
    }
}
