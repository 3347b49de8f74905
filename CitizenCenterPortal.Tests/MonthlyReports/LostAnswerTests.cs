using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>A weak line: a cell was saved and the answer never came, so that the page still names the version it saw before.</summary>
public sealed class LostAnswerTests
{
    [EachDatabase]
    public async Task Who_types_on_after_a_lost_answer_is_not_in_conflict_with_themself(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "20", 0, turn: 1);
        await SaveAsync(city, "21", 1, turn: 2);

        (await SaveAsync(city, "22", 1, turn: 3)).ShouldBe("22 v3");
        (await SaveAsync(city, "23", 1, turn: 4)).ShouldBe("23 v4");
        (await SaveAsync(city, "", 1, turn: 5)).ShouldBe(" v5");
    }

    [EachDatabase]
    public async Task The_same_request_sent_again_after_a_lost_answer_is_acknowledged_and_changes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "21", 0, turn: 1);

        (await SaveAsync(city, "21", 0, turn: 1)).ShouldBe("21 v1");
        (await SaveAsync(city, "21", 0, turn: 2)).ShouldBe("21 v1");
        (await SaveAsync(city, "22", 0, turn: 3)).ShouldBe("22 v2");
    }

    [EachDatabase]
    public async Task Another_window_of_the_same_person_is_asked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "21", 0, turn: 1);

        (await SaveAsync(city, "22", 0, turn: 1, client: "another window")).ShouldBe("conflict with 21 v1 of 職員番号 1");

        (await SaveAsync(city, "23", 1, turn: 2, client: "another window")).ShouldBe("23 v2");
        (await SaveAsync(city, "24", 0, turn: 2)).ShouldBe("conflict with 23 v2 of 職員番号 1");
        (await SaveAsync(city, "24", 2, turn: 3)).ShouldBe("24 v3");
        (await SaveAsync(city, "25", 1, turn: 4)).ShouldBe("conflict with 24 v3 of 職員番号 1");
        (await SaveAsync(city, "25", 2, turn: 5)).ShouldBe("25 v4");
    }

    [EachDatabase]
    public async Task Another_person_between_is_never_overwritten_unasked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "21", 0, turn: 1);
        (await SaveAsync(city, "25", 1, turn: 2, person: 2)).ShouldBe("25 v2");

        (await SaveAsync(city, "22", 0, turn: 3)).ShouldBe("conflict with 25 v2 of 職員番号 2");
        (await SaveAsync(city, "22", 1, turn: 4)).ShouldBe("conflict with 25 v2 of 職員番号 2");
    }

    [EachDatabase]
    public async Task An_entry_held_up_on_the_way_does_not_undo_the_one_typed_after_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "22", 0, turn: 2);

        (await SaveAsync(city, "21", 0, turn: 1)).ShouldBe("conflict with 22 v1 of 職員番号 1");
    }

    [EachDatabase]
    public async Task After_a_restart_the_person_is_asked_and_loses_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await SaveAsync(city, "21", 0, turn: 1);
        city.Restart();

        (await SaveAsync(city, "22", 0, turn: 2)).ShouldBe("conflict with 21 v1 of 職員番号 1");
        (await SaveAsync(city, "22", 1, turn: 3)).ShouldBe("22 v2");
    }

    [Fact]
    public void What_came_in_another_way_between_as_by_an_import_is_never_overwritten_unasked()
    {
        using var writers = new LastWriters();
        var (first, second) = (new CellWriter("person:1", "this window", 1), new CellWriter("person:1", "this window", 2));
        writers.Keep(new Figure { OrgUnitId = 4, Month = ReportingCity.May, CellId = 1, Version = 1 }, first);

        writers.IsOwn(new Figure { OrgUnitId = 4, Month = ReportingCity.May, CellId = 1, Version = 1 }, 0, second).ShouldBeTrue();
        writers.IsOwn(new Figure { OrgUnitId = 4, Month = ReportingCity.May, CellId = 1, Version = 2 }, 0, second).ShouldBeFalse();
        writers.IsOwn(new Figure { OrgUnitId = 4, Month = ReportingCity.May, CellId = 2, Version = 1 }, 0, second).ShouldBeFalse();
    }

    /// <summary>Sends the days of opening, and says what the page would hear: the value that stands, with its version.</summary>
    private static async Task<string> SaveAsync(ReportingCity city, string value, int seen, int? turn, string client = "this window", int person = 1)
    {
        var entry = city.Entry(city.As("center-staff", "D101", person));
        var result = await entry.RunAsync("D101", ReportingCity.May, new(client, [new("OPEN.DAYS", value, seen)], turn));
        return result.Outcome.Kind == OutcomeKind.Refused && result.Conflicts is [var met]
            ? $"conflict with {met.Value} v{met.Version} of {met.By}"
            : result.Saved.Select(cell => $"{cell.Value} v{cell.Version}").ShouldHaveSingleItem();
    }
}
