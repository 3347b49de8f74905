using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>The history of a report says which numbers each act changed.</summary>
public sealed class ChangedFiguresTests
{
    [EachDatabase]
    public async Task The_history_tells_what_was_changed_from_what_to_what(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 7), "D101", ReportActs.Return, "見直してください");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" }, person: 2);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "24", ["USE.SLOTS[gym]"] = "3", ["USE.SLOTS[hall]"] = "／" }, person: 2);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "" }, person: 2);

        (await TellAsync(city, "center-director", "D101")).ShouldBe(
        [
            "enter: OPEN.DAYS 26→24, USE.SLOTS[hall] 52→／, USE.SLOTS[gym] ／→3, STAFF.ACTUAL 4.5→",
            "return: ",
            "submit: ",
            "enter: OPEN.DAYS →26, USE.SLOTS[hall] →52, USE.SLOTS[gym] →／, STAFF.ACTUAL →4.5",
        ]);
    }

    [EachDatabase]
    public async Task A_cell_that_ends_as_it_began_was_not_changed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" });
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "" });

        (await TellAsync(city, "center-director", "D101")).ShouldBe(["enter: "]);
    }

    [EachDatabase]
    public async Task An_auditor_is_not_told_what_stood_in_a_draft(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Withdraw, "直します");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" });

        (await TellAsync(city, "auditor", "C00")).ShouldBe(["enter: OPEN.DAYS 26→20", "withdraw: ", "submit: ", "enter: "]);
    }

    private static async Task<IEnumerable<string>> TellAsync(ReportingCity city, string role, string at)
    {
        var door = city.As(role, at);
        var report = (await new ReadReport(door, city.Catalogues, new(city.Names), city.Names).FindAsync("D101", ReportingCity.May, 0)).ShouldNotBeNull();
        return report.History.Select(line => $"{line.Act.Split('.')[^1]}: " + string.Join(", ", line.Changes.Select(
            change => $"{Code(change.Cell)} {change.Before.Shown(change.Decimals)}→{change.After.Shown(change.Decimals)}")));

        string Code(int cell) => cell switch { 1 => "OPEN.DAYS", 2 => "OPEN.NOTES", 3 => "USE.SLOTS[hall]", 4 => "USE.SLOTS[gym]", _ => "STAFF.ACTUAL" };
    }
}
