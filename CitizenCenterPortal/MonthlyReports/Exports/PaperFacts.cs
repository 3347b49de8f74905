using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>What stands on every workbook and is not read from figures: city, maker with their role, moment, whether the city is invented.</summary>
public sealed class PaperFacts(SampleData sample, PersonNames names, CityName city)
{
    /// <summary>The facts of a workbook of this title, made now by who reads.</summary>
    public async Task<CoverFacts> OfAsync(Reading reading, string title, CancellationToken stop)
    {
        var caller = reading.Caller;
        var name = caller.PersonId is { } person ? await names.OfAsync(reading, person, stop) : caller.Actor;
        var role = Roles.Find(caller.Role) is { } held ? Words.Say(held.Name) : Words.Say("運用");
        return new(
            city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "",
            title,
            reading.Clock.UtcNow,
            Words.Say("{0}（{1}）", name, role),
            await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null);
    }
}
