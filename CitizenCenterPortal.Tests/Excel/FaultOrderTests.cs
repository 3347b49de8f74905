using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Excel;

public class FaultOrderTests
{
    [Fact]
    public void Faults_are_told_in_the_order_of_the_lines_and_then_of_the_columns()
    {
        var (faults, told) = (new Faults(), new StringWriter());
        string[] places = ["11:2", "4:5", "4:10", "表!AB3", "表!B3", "4:2", ""];
        faults.Add(places.Select(place => new Problem(new("f", place), "誤り")));

        FileArgument.Tell(Outcome.Invalid(faults.Told), told).ShouldBe(1);

        told.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["f: 誤り", "f:表!B3: 誤り", "f:表!AB3: 誤り", "f:4:2: 誤り", "f:4:5: 誤り", "f:4:10: 誤り", "f:11:2: 誤り"]);
    }
}
