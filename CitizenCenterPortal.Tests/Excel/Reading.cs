using System.Text;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Excel;

/// <summary>The columns of a figures file, and a file read to its end.</summary>
public static class Reading
{
    public static readonly TableColumn Unit = new("館コード", "unit");
    public static readonly TableColumn Month = new("対象月", "month");
    public static readonly TableColumn Measure = new("項目コード", "measure");
    public static readonly TableColumn Option = new("内訳", "option", "区分") { Optional = true };
    public static readonly TableColumn Value = new("値", "value");
    public static readonly TableColumn[] Figures = [Unit, Month, Measure, Option, Value];
    private static readonly TableColumn[] Pair = [Unit, Value];

    public static (List<TableRow> Rows, List<Problem> Problems) All(byte[] file, string name, IReadOnlyList<TableColumn>? columns = null)
    {
        var faults = new Faults();
        return ([.. TableFile.Read(file, name, columns ?? Figures, faults)], [.. faults.Told]);
    }

    /// <summary>A file with the columns 館コード and 値 alone, as lines of 「unit=value@place」 or the problems.</summary>
    public static string[] Pairs(byte[] file, string name = "f")
    {
        var (rows, problems) = All(file, name, Pair);
        return [.. rows.Select(row => $"{row[Unit]}={row[Value]}@{row.At(Value).Where}"), .. problems.Select(problem => problem.ToString())];
    }

    public static string[] Pairs(string text, Encoding? encoding = null) => Pairs((encoding ?? new UTF8Encoding(false)).GetBytes(text));
}
