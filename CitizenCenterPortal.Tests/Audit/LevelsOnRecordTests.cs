using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Levels are on record like figures: what is set is found in the chain, what is changed behind the portal's back is named.</summary>
public sealed class LevelsOnRecordTests
{
    [EachDatabase]
    public async Task A_level_that_was_set_is_proved_and_one_changed_behind_the_portals_back_is_named(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.WorkAsync([], change => change.Rows<Indicator>().Add(new() { Code = "K01", Name = "指標", NameEn = "Indicator", Numerator = "OPEN.DAYS", Unit = "日" }));
        await city.WorkAsync([JournaledCity.Centre], change => change.Rows<RequiredLevel>().Add(
            new() { Year = 2026, OrgUnitId = JournaledCity.Centre, Own = true, Indicator = "K01", Required = 40.5m, Target = 1_000_000_000 }));
        (await city.VerifyAsync()).ShouldBeEmpty();

        await city.BehindAsync("""UPDATE "RequiredLevels" SET "Required" = 30""");
        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldContain("K01");
    }
}
