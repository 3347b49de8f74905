using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>Collects what is wrong with one line.</summary>
internal sealed class LineCheck(UnitText row)
{
    private readonly List<Problem> problems = [];

    /// <summary>All faults found so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Notes a fault of the cell where the condition does not hold.</summary>
    public void Require(TableColumn column, bool holds, Sentence otherwise)
    {
        if (!holds)
        {
            problems.Add(row.Fault(column, otherwise));
        }
    }

    /// <summary>Notes a text that is too long.</summary>
    public void Length(TableColumn column, int most) => Require(
        column, row[column].Trim().Length <= most, new Sentence("「{0}」は {1} 文字までです（{2} 文字あります）。", column.Name, most, row[column].Trim().Length));

    /// <summary>A day in any form that offices write; null, with its fault, for what is none or lies outside 1900 to 2999.</summary>
    public DateOnly? Day(TableColumn column, bool required)
    {
        if (row[column].Trim() is not { Length: > 0 } written)
        {
            Require(column, !required, new Sentence("「{0}」を書いてください。", column.Name));
            return null;
        }

        var read = Era.TryReadDay(written, out var day) && day.Year is >= 1900 and <= 2999;
        Require(column, read, new Sentence("「{0}」は日付として読めません。1980/4/1 か 昭和55年4月1日 のように書いてください（1900 年以後）。", Excerpt.Of(written)));
        return read ? day : null;
    }
}
