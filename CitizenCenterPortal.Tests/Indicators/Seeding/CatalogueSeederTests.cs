using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Indicators.Seeding;

public sealed class CatalogueSeederTests
{
    private static readonly Act Rename = new("test.rename", Permissions.Indicators.Edit, "直す", "直しました");

    [EachDatabase]
    public async Task The_first_start_brings_the_form_with_one_line_in_the_citys_history(TestDatabase database)
    {
        var door = database.ForCommands();

        (await new CatalogueSeeder(door).RunAsync()).ShouldBe(70 + 17 + 99 + 25);

        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read);
        var line = await reading.Rows<JournalEntry>().SingleAsync();
        (line.Act, line.OrgUnitId, line.Actor).ShouldBe(("catalogue.seed", OrgUnit.RootId, $"os:{Environment.UserName}"));
        (await reading.Rows<Cell>().CountAsync()).ShouldBe(99);
    }

    [EachDatabase]
    public async Task A_later_start_says_nothing_and_leaves_what_the_city_changed(TestDatabase database)
    {
        var door = database.ForCommands();
        await new CatalogueSeeder(door).RunAsync();
        await using (var change = await door.OpenForChangeAsync(Rename, []))
        {
            (await change.Rows<Measure>().SingleAsync(measure => measure.Code == "OPEN.DAYS")).Name = "開いた日";
            (await change.Rows<Indicator>().SingleAsync(indicator => indicator.Code == "K01")).Required = 45;
            await change.CommitAsync(ActNote.Plain, default);
        }

        (await new CatalogueSeeder(door).RunAsync()).ShouldBe(0);

        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read);
        (await reading.Rows<JournalEntry>().Select(line => line.Act).ToListAsync()).ShouldBe(["catalogue.seed", "test.rename"]);
        (await reading.Rows<Measure>().SingleAsync(measure => measure.Code == "OPEN.DAYS")).Name.ShouldBe("開いた日");
        (await reading.Rows<Indicator>().SingleAsync(indicator => indicator.Code == "K01")).Required.ShouldBe(45);
    }

    [EachDatabase]
    public async Task Two_processes_that_start_at_once_bring_it_once(TestDatabase database)
    {
        var inserted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new CatalogueSeeder(database.ForCommands()).RunAsync())));

        inserted.Order().ShouldBe([0, 0, 0, 211]);
        await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
        (await reading.Rows<JournalEntry>().CountAsync()).ShouldBe(1);
    }
}
