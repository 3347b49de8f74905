using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Filed;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>
/// Reads the forms of a file. Every fault is named by its place; with any, nothing of the file is taken in. A ward's workbook goes round its
/// centres: the sheets of others beside one's own are left to them.
/// </summary>
/// <param name="reading">Who hands it in, and what they reach.</param>
/// <param name="catalogue">The forms of all years.</param>
/// <param name="faults">Gets the faults in the order of the file.</param>
internal sealed class FilledFile(Reading reading, Catalogue catalogue, Faults faults)
{
    private readonly List<Place> others = [];

    /// <summary>The sheets of units that the caller does not enter for, beside sheets of their own.</summary>
    public IReadOnlyList<Place> Others => others;

    /// <summary>The forms of all visible sheets.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="wanted">The report from whose page it was handed in, which must be among them; null where it may be any.</param>
    public IReadOnlyList<FilledForm> Read(byte[] bytes, string name, FormAddress? wanted)
    {
        var seen = new HashSet<(int, ReportingMonth)>();
        var forms = new List<FilledForm>();
        if (FiledWords.IsFiled(bytes, name))
        {
            faults.Add(new Problem(new Place(name, ""), new Sentence("これは月次報告書（提出用の控え）です。記入用の様式は、月次報告の画面の「Excel の様式を取り出す」で取り出してください。")));
            return [];
        }

        var sheets = TableFile.Sheets(bytes, name, FormColumns.All, faults, above => !IsOthers(FormStamp.Find(above)))
            .Select(sheet => (Sheet: sheet, Stamp: FormStamp.Find(sheet.Above))).Where(at => at.Sheet.Rows.Count > 0 || IsOthers(at.Stamp)).ToList();
        var isHere = sheets.Exists(at => wanted is not null && at.Stamp?.Unit == wanted.Unit && at.Stamp.Month == wanted.Month);
        var hasOwn = sheets.Exists(at => !IsOthers(at.Stamp));
        foreach (var (sheet, stamp) in sheets)
        {
            var at = new Place(name, sheet.Name ?? "");
            if (hasOwn && IsOthers(stamp))
            {
                others.Add(at);
                continue;
            }

            if (WhyNot(stamp, isHere ? null : wanted) is { } why)
            {
                faults.Add(new Problem(at, why));
                continue;
            }

            var unit = reading.Unit(stamp!.Unit)!;
            if (!seen.Add((unit.Id, stamp.Month)))
            {
                faults.Add(new Problem(at, new Sentence("{0}の{1}の様式が二枚あります。一枚にしてください。", unit.DisplayName, Era.Month(stamp.Month))));
                continue;
            }

            forms.Add(new(at, unit, stamp.Month, Lines(sheet, catalogue.FormOf(stamp.Month.FiscalYear))));
        }

        return forms;
    }

    private bool IsOthers(FormStamp? stamp) => stamp is not null && !(reading.Unit(stamp.Unit) is { } unit && reading.Reaches(unit.Id, stamp.Month));

    private Sentence? WhyNot(FormStamp? stamp, FormAddress? wanted) =>
        stamp is null ? new Sentence("様式の番号（FORM/…）が見つかりません。ポータルから取り出した様式に記入してください。")
        : IsOthers(stamp) ? new Sentence("館コード「{0}」の{1}の様式です。この館の報告は入力できません。", Excerpt.Of(stamp.Unit), Era.Month(stamp.Month))
        : wanted is not null && (stamp.Unit != wanted.Unit || stamp.Month != wanted.Month) ? new Sentence("これは{0}の{1}の様式です（シートの上にある番号 {2}）。{3}の{4}の様式を選ぶか、様式の月次報告の画面から取り込んでください。", reading.Unit(stamp.Unit)!.DisplayName, Era.Month(stamp.Month), stamp, reading.Unit(wanted.Unit)?.DisplayName ?? Excerpt.Of(wanted.Unit), Era.Month(wanted.Month))
        : FormStamp.VersionOf(catalogue.FormOf(stamp.Month.FiscalYear)) is var version && stamp.Version != version ? new Sentence("様式が古くなっています（{0}、いまの様式は {1}）。新しい様式を取り出して記入してください。", Excerpt.Of(stamp.Version), version)
        : null;

    private List<FilledLine> Lines(TableSheet sheet, Catalogue form)
    {
        var seen = new HashSet<int>();
        var lines = new List<FilledLine>();
        var sums = new FilledSums(form);
        foreach (var row in sheet.Rows)
        {
            var code = row[FormColumns.Code].Normalize(System.Text.NormalizationForm.FormKC).Trim();
            if (code == FormColumns.Sum)
            {
                sums.Begin(row);
            }
            else if (code.Length == 0 && row[FormColumns.Value].Length == 0)
            {
                continue;
            }
            else if (form.Cell(code) is not { } cell)
            {
                faults.Add(row.Fault(FormColumns.Code, code.Length == 0
                    ? new Sentence("この行には欄コードがありません。書いた値を消すか、新しい様式に記入してください。")
                    : new Sentence("「{0}」という欄はありません。", Excerpt.Of(code))));
            }
            else if (!seen.Add(cell.Id))
            {
                faults.Add(row.Fault(FormColumns.Code, new Sentence("「{0}」が二度あります。", form.NameOf(cell))));
            }
            else
            {
                sums.Of(cell);
                if (Line(row, form, cell) is { } line)
                {
                    lines.Add(line);
                }
            }
        }

        faults.Add(sums.Faults(lines));
        return lines;
    }

    private FilledLine? Line(TableRow row, Catalogue form, Cell cell)
    {
        var measure = form.MeasureOf(cell);
        var written = row[FormColumns.Value].Trim();
        var (answer, why) = written.Length == 0 ? (null, null) : CellAnswer.Read(measure, written);
        if (why is not null)
        {
            faults.Add(row.Fault(FormColumns.Value, FilledLine.Of(form, cell, written, why)));
            return null;
        }

        return new(row, cell, answer, CellAnswer.Read(measure, row[FormColumns.Taken].Trim()).Answer ?? default);
    }
}

/// <summary>A report by the words of its address.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Month">The month.</param>
public sealed record FormAddress(string Unit, ReportingMonth Month);
