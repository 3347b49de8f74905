using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>What the whole process holds can only be told while no other test runs.</summary>
[CollectionDefinition(nameof(WorkbookMemoryTests), DisableParallelization = true)]
[Collection(nameof(WorkbookMemoryTests))]
public class WorkbookMemoryTests
{
    [Fact]
    public void Memory_stays_flat_when_rows_grow_tenfold()
    {
        var (small, large) = (Held(4_000), Held(40_000));

        large.ShouldBeLessThan(small + (2 * 1024 * 1024));

        static long Held(int rows)
        {
            var writer = WorkbookWriter.Begin(Stream.Null, Books.Info);
            var sheet = writer.Sheet(new("データ"));
            for (var i = 0; i < rows; i++)
            {
                sheet.Row().Text(CellStyle.Text, "D101").Number(CellStyle.Number, i).Formula(CellStyle.Number, "B1+1", i + 1);
            }

            var held = GC.GetTotalMemory(forceFullCollection: true);
            writer.Finish();
            return held;
        }
    }
}
