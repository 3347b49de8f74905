using System.Text;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>Reads what was written of a new measure. Each fault names its field by the name of <see cref="MeasureEntry"/>'s.</summary>
/// <param name="form">The form of the year it begins in.</param>
/// <param name="entry">What was written.</param>
internal sealed partial class MeasureForm(Catalogue form, MeasureEntry entry)
{
    private const decimal Most = 1_000_000_000;
    private const int MostDecimals = 4;

    private readonly List<Problem> faults = [];

    /// <summary>The faults that were found.</summary>
    public IReadOnlyList<Problem> Faults => faults;

    /// <summary>The measure from a year on; to be used only where there are no faults.</summary>
    public Measure Read(FiscalYear year)
    {
        var code = Plain(entry.Code).ToUpperInvariant();
        Refuse(!CodeForm().IsMatch(code) || code.Length > Measure.CodeMaxLength, nameof(entry.Code), new Sentence("項目コードは、USE.PERSONS のように、英大文字・数字・_ を「.」でつないで {0} 文字までで書いてください。", Measure.CodeMaxLength));
        Refuse(form.Whole.Measure(code) is not null, nameof(entry.Code), new Sentence("項目コード「{0}」は、もう使われています。廃止した項目のコードも、もう一度は使えません。", code));
        Refuse(!form.Whole.Blocks.Contains(entry.Block), nameof(entry.Block), new Sentence("欄を選んでください。"));
        Refuse(entry.Breakdown.Length > 0 && form.Whole.OptionsOf(entry.Breakdown).Count == 0, nameof(entry.Breakdown), new Sentence("内訳を選び直してください。"));
        var unit = entry.Unit.Trim();
        Refuse(unit.Length is 0 or > Measure.UnitMaxLength || !MoveRules.IsText(unit), nameof(entry.Unit), new Sentence("単位を {0} 文字までで書いてください。人、件、円など。", Measure.UnitMaxLength));
        var words = new MeasureWords(entry.Name, entry.NameEn, entry.Definition, entry.DefinitionEn).Trimmed();
        faults.AddRange(words.Faults(form, null));
        var decimals = (int)(Number(nameof(entry.Decimals), entry.Decimals, MostDecimals, 0) ?? 0);
        var (min, max) = (Number(nameof(entry.Min), entry.Min, Most, decimals), Number(nameof(entry.Max), entry.Max, Most, decimals));
        Refuse(min > max, nameof(entry.Max), new Sentence("上限は、下限以上の数にしてください。"));
        return new()
        {
            Code = code,
            Position = form.Whole.Measures.Select(measure => measure.Position).DefaultIfEmpty().Max() + 1,
            Block = entry.Block,
            Name = words.Name,
            NameEn = words.NameEn,
            Unit = unit,
            Decimals = decimals,
            Breakdown = entry.Breakdown.Length > 0 ? entry.Breakdown : null,
            OverTime = entry.OverTime,
            Required = entry.Required,
            MayBeNotApplicable = entry.MayBeNotApplicable,
            Min = min ?? 0,
            Max = max ?? 0,
            Definition = words.Definition,
            DefinitionEn = words.DefinitionEn,
            FromYear = year,
        };
    }

    private decimal? Number(string field, string written, decimal most, int decimals)
    {
        var read = FigureText.Read(written);
        if (read.Mark == FigureMark.Number && read.Value >= 0 && read.Value <= most && decimal.Round(read.Value, decimals) == read.Value)
        {
            return read.Value;
        }

        Refuse(true, field, decimals == 0 ? new Sentence("0 から {0} までの整数で書いてください。", Format.Number(most)) : new Sentence("0 から {0} までの数を、小数第 {1} 位までで書いてください。", Format.Number(most), decimals));
        return null;
    }

    private void Refuse(bool refused, string field, Sentence why)
    {
        if (refused && faults.All(fault => fault.At!.File != field))
        {
            faults.Add(MeasureWords.Fault(field, why));
        }
    }

    private static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeForm();
}
