using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Reads what was written of a rule. Each fault names its field by the name of <see cref="RuleEntry"/>'s.</summary>
internal sealed class RuleForm(Catalogue catalogue, RuleEntry entry)
{
    private const decimal Most = 1_000_000_000;
    private const decimal MostPercent = 1_000;
    private const decimal MostFactor = 1_000;

    private readonly List<Problem> faults = [];

    /// <summary>The faults that were found.</summary>
    public IReadOnlyList<Problem> Faults => faults;

    /// <summary>The rule under a code; to be used only where there are no faults.</summary>
    public CheckRule Read(string code)
    {
        var ofLastYear = entry.Span == CheckSpan.LastYear;
        var left = Side(nameof(RuleEntry.Left), entry.Left);
        var right = entry.Span.HasRight() ? Side(nameof(RuleEntry.Right), entry.Right) : "";
        Options(left, right);
        var (from, to) = (Month(nameof(RuleEntry.From), entry.From), Month(nameof(RuleEntry.To), entry.To));
        Refuse(entry.Level == CheckLevel.Stop && entry.Span != CheckSpan.Month, nameof(RuleEntry.Level),
            new Sentence("「止める」は、その月の数値どうしを比べるルールだけに選べます。ほかの月や開館カレンダーと比べるときは、館がその報告では直せないことがあるため、「注意」か「参考」にしてください。"));
        Refuse(from > to, nameof(RuleEntry.To), new Sentence("終わりの月は、始まりの月以後にしてください。"));
        return new()
        {
            Code = code,
            Left = left,
            Right = right,
            Operator = entry.Operator,
            Factor = entry.Span.HasRight() ? Number(nameof(RuleEntry.Factor), entry.Factor, MostFactor, "倍率") ?? 1 : 1,
            Tolerance = Number(nameof(RuleEntry.Tolerance), entry.Tolerance, Most, "問わない差") ?? 0,
            Bound = ofLastYear ? Number(nameof(RuleEntry.Bound), entry.Bound, MostPercent, "前年同月との差の上限") ?? Lacks(nameof(RuleEntry.Bound), "前年同月との差の上限") : null,
            Level = entry.Level,
            Span = entry.Span,
            EachOption = entry.EachOption,
            Message = Text(nameof(RuleEntry.Message), entry.Message, required: true)!,
            MessageEn = Text(nameof(RuleEntry.MessageEn), entry.MessageEn, required: false),
            From = from,
            To = to,
        };
    }

    private string Side(string field, List<string> terms)
    {
        var written = terms.Where(term => term.Length > 0).Select(term => (Code: term.TrimStart(RuleEntry.Minus), IsLess: term[0] == RuleEntry.Minus)).ToList();
        Refuse(written.Count is 0 or > RuleEntry.MaxTerms, field, new Sentence("{0}の項目を 1 から {1} まで選んでください。", Name(field), RuleEntry.MaxTerms));
        foreach (var (code, _) in written.Where(term => catalogue.Measure(term.Code) is null && catalogue.Cell(term.Code) is null))
        {
            faults.Add(new(new(field, ""), new Sentence("「{0}」という項目はありません。", Excerpt.Of(code))));
        }

        foreach (var (code, _) in written.Where(term => !Formula.IsFormula(term.Code)))
        {
            faults.Add(new(new(field, ""), new Sentence("「{0}」は項目のコードとして読めないため、確認ルールに使えません。ほかの項目を選んでください。", Excerpt.Of(code))));
        }

        Refuse(written.Count > 0 && written.TrueForAll(term => term.IsLess), field, new Sentence("{0}には、引く項目だけでなく、足す項目を一つは選んでください。", Name(field)));
        Refuse(written.DistinctBy(term => term.Code).Count() < written.Count, field, new Sentence("{0}に同じ項目が二度あります。", Name(field)));
        return faults.Count > 0 ? "" : new Formula([.. written.SelectMany(term => Formula.Parse(term.Code).Terms.Select(read => read with { Sign = term.IsLess ? -1 : 1 }))]).ToString();
    }

    /// <summary>Option by option is a comparison of measures that share one breakdown.</summary>
    private void Options(string left, string right)
    {
        if (entry.EachOption && faults.Count == 0)
        {
            var terms = Formula.Parse(left).Terms.Concat(Formula.Parse(right).Terms).ToList();
            var shared = terms.Select(term => term.Option is null ? catalogue.Measure(term.Measure)?.Breakdown : null).Distinct().ToList();
            Refuse(shared is not [not null], nameof(RuleEntry.EachOption), new Sentence("内訳ごとに比べるときは、左右とも、内訳が同じ項目だけを選んでください。"));
        }
    }

    private decimal? Number(string field, string text, decimal most, string name)
    {
        var read = FigureText.Read(text);
        var isRight = read.Mark is FigureMark.Number or FigureMark.Blank && read.Value >= 0 && read.Value <= most && decimal.Round(read.Value, 4) == read.Value;
        Refuse(!isRight, field, new Sentence("{0}は 0 から {1} までの数で書いてください。小数は 4 桁までです。", new Sentence(name), Ui.Format.Number(most)));
        return isRight && read.Mark == FigureMark.Number ? read.Value : null;
    }

    private decimal? Lacks(string field, string name)
    {
        Refuse(faults.All(fault => fault.At?.File != field), field, new Sentence("{0}を書いてください。", new Sentence(name)));
        return null;
    }

    private string? Text(string field, string text, bool required)
    {
        var written = text.Trim();
        Refuse(required && written.Length == 0, field, new Sentence("確認事項の文を書いてください。"));
        Refuse(written.Length > CheckRule.MessageMaxLength || written.Any(char.IsControl), field, new Sentence("確認事項の文は、改行なしで {0} 文字までで書いてください。", CheckRule.MessageMaxLength));
        return written.Length == 0 && !required ? null : written;
    }

    private ReportingMonth? Month(string field, string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        var isRight = Era.TryReadMonth(text, out var month);
        Refuse(!isRight, field, new Sentence("「{0}」は月として読めません。令和8年4月、R8.4、2026-04 のように書いてください。", Excerpt.Of(text.Trim())));
        return isRight ? month : null;
    }

    private void Refuse(bool isWrong, string field, Sentence why)
    {
        if (isWrong)
        {
            faults.Add(new(new(field, ""), why));
        }
    }

    private static Sentence Name(string field) => field == nameof(RuleEntry.Left) ? new("左側") : new("右側");
}
