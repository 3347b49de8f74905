using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class UnitTotalTests
{
    [Fact]
    public void A_sum_that_no_longer_fits_fails_instead_of_becoming_another_number()
    {
        var sum = new UnitTotal { Stored = long.MaxValue - 1 };

        Should.Throw<OverflowException>(() => sum.Add(new() { Stored = 2 }));
    }
}
