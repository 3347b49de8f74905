using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Why a step of the flow is not taken, in words that say what to do.</summary>
internal static class MoveRules
{
    /// <summary>The refusal by the report's state, its month and its people; null where nothing stands against the act.</summary>
    public static Sentence? WhyNot(Act act, OrgUnit unit, MonthlyReport report, Caller caller, OrgTree tree, ReportingMonth thisMonth)
    {
        if (report.Month > thisMonth)
        {
            return new Sentence("{0}はまだ始まっていません。月が始まってから入力し、提出してください。", Era.Month(report.Month));
        }

        if (act == ReportActs.Submit && !tree.IsOpen(unit.Id, report.Month))
        {
            return new Sentence("{0}は{1}に開館していないため、報告は要りません。", unit.DisplayName, Era.Month(report.Month));
        }

        if (ReportFlow.Of(unit.Tier).After(report.Status, act) is null || (act == ReportActs.Widen && report.ConfirmedAt is null))
        {
            return new Sentence("この報告は「{0}」なので、「{1}」はできません。画面を開き直して今の状態を確かめてください。", ReportStatusWords.Say(report.Status), Words.Say(act.Label));
        }

        return !ReportActs.IsForOthers(act) || !caller.SharesIn(report.SubmittedBy) ? null
            : caller.Is(report.SubmittedBy) ? new Sentence("自分が提出した報告は、自分では受理も確定もできません。別の担当者が行ってください。")
            : new Sentence("代理が立っていた職の名で提出された報告は、その職の人も、その代理も、受理も確定もできません。別の担当者が行ってください。");
    }

    /// <summary>
    /// Why the places an act names do not go with those that a correction opened: a return may ask for these alone, since nothing else can be changed; one that adds places names new ones.
    /// Null where nothing stands against it.
    /// </summary>
    public static Sentence? WhyNotThere(Act act, IReadOnlyList<RemarkedPlace> places, IReadOnlyCollection<string> opened, Catalogue catalogue)
    {
        if (act == ReportActs.Widen)
        {
            return opened.IsWhole() || places.All(place => opened.Contains(place.Place)) ? new Sentence("示された欄は、もう訂正の対象です。") : null;
        }

        if (!ReportActs.PointsAtPlaces(act) || act == ReportActs.Correct || catalogue.OpenIn(opened) is not { } open)
        {
            return null;
        }

        return places.FirstOrDefault(place => !opened.Contains(place.Place) && (NarrativeBlock.Find(place.Place) is not null || catalogue.CellsAt(place.Place).Any(cell => !open.Contains(cell.Id)))) is { } outside
            ? new Sentence("確定した報告の訂正なので、指摘できるのは開いた欄だけです。「{0}」も直すときは、市に訂正する欄へ加えるよう頼んでください。", catalogue.PlaceName(outside.Place))
            : null;
    }

    /// <summary>The fault of the request's shape, whatever the report; null where there is none.</summary>
    public static Problem? Fault(ReportMove move)
    {
        if (move.Places is { Count: > ReportMove.MaxPlaces })
        {
            return new(null, new Sentence("一度に示せる欄は {0} か所までです。", ReportMove.MaxPlaces));
        }

        var places = move.Places ?? [];
        if (move is not { Act.Length: <= ReportMove.NameMaxLength, Seen: not null } || places.Any(place => place is not { Place.Length: > 0 and <= ReportMove.NameMaxLength, Words: not null }))
        {
            return new(null, new Sentence("手続きの依頼の形が正しくありません。act、seen、reason、places（place、words）を書いてください。"));
        }

        string?[] written = [move.Reason, .. places.Select(place => place.Words)];
        return written.Select(FaultOf).FirstOrDefault(why => why is not null) is { } fault ? new(null, fault) : null;
    }

    /// <summary>What is wrong with words that must be there; null where nothing is.</summary>
    public static Sentence? FaultOfWords(string? words) => string.IsNullOrWhiteSpace(words) ? new Sentence("理由を書いてください。") : FaultOf(words);

    private static Sentence? FaultOf(string? words) =>
        words?.Length > Act.ReasonMaxLength ? new Sentence("理由は {0} 文字までです。", Act.ReasonMaxLength)
        : words is not null && !IsText(words) ? new Sentence("理由に、文字でない符号が入っています。消して、書き直してください。")
        : null;

    /// <summary>A text as it is kept: one sign ends a line, and nothing stands before or after it.</summary>
    internal static string Clean(string words) => TypedWords.Clean(words);

    /// <summary>Whole characters only: no half of one, and no control characters but the end of a line and the tab.</summary>
    internal static bool IsText(string words) => TypedWords.IsText(words);

    /// <summary>The faults of what was written with the act.</summary>
    public static IEnumerable<Problem> Faults(Act act, ReportMove move, Catalogue catalogue)
    {
        if (act.NeedsReason && string.IsNullOrWhiteSpace(move.Reason))
        {
            yield return new(null, new Sentence("理由を書いてください。相手の画面と履歴に残ります。"));
        }

        if (ReportActs.OpensPlaces(act) && move.Places is not { Count: > 0 })
        {
            yield return new(null, new Sentence("訂正する欄を選んでください。どの欄も直すときは「全部の欄」を選んでください。"));
        }

        foreach (var place in move.Places ?? [])
        {
            if (!(place.Place == FormPlaces.Everything && ReportActs.OpensPlaces(act)) && catalogue.CellsAt(place.Place).Count == 0 && NarrativeBlock.Find(place.Place) is null)
            {
                yield return new(new(place.Place, ""), new Sentence("「{0}」という欄はありません。", place.Place));
            }
        }
    }

    /// <summary>The cells without which the report cannot be submitted, each a problem at its cell. What a correction did not open holds nothing back: nobody could mend it.</summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="figures">What is answered.</param>
    /// <param name="open">The cells that a correction opened; null where all are open.</param>
    public static IEnumerable<Problem> Unanswered(Catalogue catalogue, IReadOnlyCollection<Figure> figures, HashSet<int>? open)
    {
        var answered = figures.Where(figure => figure.IsAnswered).Select(figure => figure.CellId).ToHashSet();
        return catalogue.Cells.Where(cell => catalogue.MeasureOf(cell).Required && !answered.Contains(cell.Id) && open?.Contains(cell.Id) != false)
            .Select(cell => new Problem(new(cell.Code, ""), new Sentence("「{0}」がまだ入力されていません。", catalogue.NameOf(cell))));
    }
}
