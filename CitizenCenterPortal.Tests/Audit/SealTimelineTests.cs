using CitizenCenterPortal.Audit.Proof;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Where the seals lie in the picture.</summary>
public sealed class SealTimelineTests
{
    private static readonly DateTime Start = new(2026, 11, 1, 17, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nightly_seals_leave_no_gap_and_a_missed_night_is_one()
    {
        SealTimeline.Of(Seals(0, 1, 2), Start.AddDays(2.5)).Gaps.ShouldBeEmpty();
        var line = SealTimeline.Of(Seals(0, 1, 3), Start.AddDays(4));

        line.Marks.Select(mark => mark.At).ShouldBe([0, 0.25, 0.75]);
        line.Gaps.ShouldBe([(Start.AddDays(1), Start.AddDays(3), 0.25, 0.75)]);
    }

    [Fact]
    public void Nothing_since_the_last_seal_is_a_gap_too() =>
        SealTimeline.Of(Seals(0), Start.AddDays(2)).Gaps.ShouldHaveSingleItem().To.ShouldBe(Start.AddDays(2));

    [Fact]
    public void A_city_without_seals_has_an_empty_line() => SealTimeline.Of([], Start).Marks.ShouldBeEmpty();

    private static List<SealMark> Seals(params double[] days) => [.. days.Select((day, index) => new SealMark(index + 1, Start.AddDays(day), 10, new('a', 64)))];
}
