using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Ui;

public sealed class AxisScaleTests
{
    [Fact]
    public void Every_value_and_zero_lie_within_round_marks()
    {
        var scale = new AxisScale([4210, 4932, null, 3680]);
        scale.Marks.ShouldBe([0, 2000, 4000, 6000]);
    }

    [Fact]
    public void A_deficit_is_drawn_below_zero()
    {
        var scale = new AxisScale([-30, 50]);
        scale.Low.ShouldBeLessThanOrEqualTo(-30);
        scale.Y(0).ShouldBeInRange(1, 99);
    }

    [Fact]
    public void A_year_without_figures_still_has_an_axis() => new AxisScale([null, null]).Marks.ShouldBe([0, 1]);
}
