using System.Globalization;
using CitizenCenterPortal.Events.Applicants;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>A draw is fair, gives no more places than there are, and anybody can do it again.</summary>
public sealed class LotteryTests
{
    private static readonly Gen<(string Seed, Lot[] Lots, int Places)> Draws =
        from seed in Gen.Choose(0, int.MaxValue)
        from people in Gen.ListOf(Gen.Choose(1, 4))
        from places in Gen.Choose(0, 40)
        select (seed.ToString("x8", CultureInfo.InvariantCulture), people.Select((count, at) => new Lot(at + 1, count)).ToArray(), places);

    [Fact]
    public void Places_are_given_while_somebody_fits_and_never_twice() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Draws.ToArbitrary(), draw =>
        {
            var (admitted, others) = Lottery.Draw(draw.Seed, draw.Lots, draw.Places);
            var left = draw.Places - admitted.Sum(lot => lot.People);
            return left >= 0 && others.All(lot => lot.People > left) && admitted.Concat(others).OrderBy(lot => lot.Number).SequenceEqual(draw.Lots);
        }));

    [Fact]
    public void Who_applies_alone_fills_the_places_to_the_last() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Draws.ToArbitrary(), draw =>
            Lottery.Draw(draw.Seed, draw.Lots.Select(lot => lot with { People = 1 }), draw.Places).Admitted.Count == Math.Min(draw.Places, draw.Lots.Length)));

    [Fact]
    public void The_order_in_which_they_applied_changes_nothing_and_the_same_seed_gives_the_same() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Draws.ToArbitrary(), draw =>
        {
            var (once, again) = (Lottery.Draw(draw.Seed, draw.Lots, draw.Places), Lottery.Draw(draw.Seed, draw.Lots.Reverse(), draw.Places));
            return once.Admitted.SequenceEqual(again.Admitted) && once.Others.SequenceEqual(again.Others);
        }));

    /// <summary>Over 4,000 draws of 3 places among 10, each wins 1,200 times, give or take: four deviations are 116.</summary>
    [Fact]
    public void Everybody_has_the_same_chance()
    {
        var won = new int[10];
        for (var seed = 0; seed < 4_000; seed++)
        {
            foreach (var lot in Lottery.Draw(seed.ToString("x32", CultureInfo.InvariantCulture), Enumerable.Range(1, 10).Select(number => new Lot(number, 1)), 3).Admitted)
            {
                won[lot.Number - 1]++;
            }
        }

        won.ShouldAllBe(times => times > 1_084 && times < 1_316);
    }

    /// <summary>As <c>printf '%s' 0123456789abcdef0123456789abcdef:12 | sha256sum</c> says.</summary>
    [Fact]
    public void A_ticket_is_what_anybody_reckons_with_a_common_tool() =>
        Lottery.Ticket("0123456789abcdef0123456789abcdef", 12).ShouldBe("61cd8c0b13e672a2de5f73062e19a4a10133dc83db0860bb88c7527dc401495f");
}
