using System.Globalization;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What waits for somebody's word is the same on the matrix, on the page where it is said, and on their first page.</summary>
public sealed class AwaitedReportsTests
{
    [EachDatabase]
    public async Task For_whoever_looks_the_same_reports_wait_on_every_page(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        foreach (var unit in new[] { "C00", "W1", "D101", "D102", "D201" })
        {
            (await city.EnterAsync(unit, ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
            (await city.MoveAsync(city.As("center-director", unit, unit == "D102" ? 2 : 5), unit, ReportActs.Submit)).ShouldBe(Outcome.Done);
        }

        (await city.MoveAsync(city.As("ward-director", "W2", 3), "D201", ReportActs.Accept)).ShouldBe(Outcome.Done);
        var seen = 0;
        foreach (var (role, at) in from role in Roles.All where role.Reach is Reach.Own or Reach.Subtree from at in new[] { "C00", "W1", "W2", "D101" } select (role.Code, at))
        {
            foreach (var person in new[] { 1, 2, 5 })
            {
                var door = city.As(role, at, person);
                var matrix = (await ReportingCity.Matrix(door).ReadAsync(2026))!.Rows.SelectMany(row => row.Cells.Where(cell => cell is { Waits: true, Status: ReportStatus.Submitted or ReportStatus.Accepted }).Select(_ => row.Code)).Order().ToList();
                var review = await new ReadReview(door, city.Rules, city.Proposals, new(new())).ReadAsync(ReportingCity.May);
                var who = $"{role} of {at}, person {person}";
                string.Join(' ', review.Groups.SelectMany(group => group.Wards).SelectMany(ward => ward.Rows).Select(row => row.Code).Order()).ShouldBe(string.Join(' ', matrix), who);
                await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read);
                if (reading.Caller.May(Permissions.MonthlyReports.Confirm))
                {
                    var cards = await UnitReports.ForCityAsync(reading, default);
                    cards.Sum(card => int.Parse(card.State.Replace("件", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ShouldBe(matrix.Count, who);
                }
                else if (reading.Caller.May(Permissions.MonthlyReports.Accept))
                {
                    string.Join(' ', (await UnitReports.ForWardAsync(reading, default)).Reports.Select(report => report.Unit).Order()).ShouldBe(string.Join(' ', matrix), who);
                }

                seen += matrix.Count;
            }
        }

        seen.ShouldBePositive("else nothing waited for anybody");
    }
}
