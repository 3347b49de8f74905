using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>What a measure is called and what counts.</summary>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name; the Japanese one where none was written.</param>
/// <param name="Definition">What counts.</param>
/// <param name="DefinitionEn">The same in English; null where there is none.</param>
public sealed record MeasureWords(string Name, string NameEn, string Definition, string? DefinitionEn)
{
    /// <summary>A measure's as it stands.</summary>
    public static MeasureWords Of(Measure measure) => new(measure.Name, measure.NameEn, measure.Definition, measure.DefinitionEn);

    /// <summary>As they are kept: without blanks around them.</summary>
    internal MeasureWords Trimmed() => new(Name.Trim(), NameEn.Trim() is { Length: > 0 } english ? english : Name.Trim(), Definition.Trim(), DefinitionEn?.Trim() is { Length: > 0 } said ? said : null);

    /// <summary>The faults, each at its field; another measure of the year's form may not be called the same.</summary>
    internal IEnumerable<Problem> Faults(Catalogue form, string? code)
    {
        if (Name.Length == 0)
        {
            yield return Fault(nameof(Name), new Sentence("名前を書いてください。"));
        }
        else if (form.Measures.FirstOrDefault(other => other.Code != code && other.Name == Name) is { } same)
        {
            yield return Fault(nameof(Name), new Sentence("「{0}」という項目が、もうあります（{1}）。違う名前にしてください。", Name, same.Code));
        }

        foreach (var (field, text, most) in new[] { (nameof(Name), Name, Measure.NameMaxLength), (nameof(NameEn), NameEn, Measure.NameMaxLength), (nameof(Definition), Definition, Measure.DefinitionMaxLength), (nameof(DefinitionEn), DefinitionEn ?? "", Measure.DefinitionMaxLength) })
        {
            if (text.Length > most)
            {
                yield return Fault(field, new Sentence("{0} 文字までで書いてください。", most));
            }
            else if (!MoveRules.IsText(text))
            {
                yield return Fault(field, new Sentence("文章に、文字でない符号が入っています。消して、書き直してください。"));
            }
        }

        if (Definition.Length == 0)
        {
            yield return Fault(nameof(Definition), new Sentence("何を数えるかを書いてください。入力する人が読みます。"));
        }
    }

    /// <summary>A fault at a field.</summary>
    internal static Problem Fault(string field, Sentence what) => new(new(field, ""), what);
}
