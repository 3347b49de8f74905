using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.OpenData;
using CitizenCenterPortal.Events.Papers;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events;

/// <summary>
/// Says what the journal changed of events, under the address of each, without asking the database for the events. To who may not read plans, only that
/// there is something, unless the act is one that is done with approved events alone: a line does not say of which it was.
/// </summary>
/// <param name="types">Names the rooms; without it they are told by their codes.</param>
public sealed class EventChanges(IRoomTypes? types = null) : ITellsChanges
{
    /// <summary>The columns that are told, with their words; the rest is the portal's own.</summary>
    private static readonly FrozenDictionary<string, Sentence> Names = new Dictionary<string, Sentence>
    {
        [nameof(Event.State)] = "状態", [nameof(Event.Title)] = "事業名", [nameof(Event.Kind)] = "種類", [nameof(Event.Aim)] = "ねらい", [nameof(Event.Goal)] = "目標",
        [nameof(Event.GoalMeasure)] = "目標のはかり方", [nameof(Event.GoalTarget)] = "目標の値", [nameof(Event.GoalResult)] = "目標の結果", [nameof(Event.Need)] = "ニーズのきっかけ",
        [nameof(Event.NeedWords)] = "ニーズの内容", [nameof(Event.NeedAddress)] = "ニーズがわかるところ", [nameof(Event.TargetWords)] = "対象者", [nameof(Event.LifeStages)] = "年代", [nameof(Event.Clauses)] = "役割（条項）",
        [nameof(Event.Themes)] = "テーマ", [nameof(Event.LocalResource)] = "地域資源", [nameof(Event.Participation)] = "市民参画", [nameof(Event.Access)] = "参加しやすい条件", [nameof(Event.Budget)] = "予算",
        [nameof(Event.Cost)] = "決算", [nameof(Event.Fee)] = "参加費", [nameof(Event.Recruitment)] = "募集", [nameof(Event.RecruitFrom)] = "募集の始まり", [nameof(Event.RecruitTo)] = "募集の終わり",
        [nameof(Event.Capacity)] = "定員", [nameof(Event.Applicants)] = "応募者数", [nameof(Event.PlanNumber)] = "結びつく計画の番号", [nameof(Event.Result)] = "成果", [nameof(Event.NextTime)] = "次に変えること",
        [nameof(EventSession.PlaceUnitId)] = "開く館", [nameof(EventSession.Day)] = "日", [nameof(EventSession.Start)] = "始まり", [nameof(EventSession.End)] = "終わり", [nameof(EventSession.Room)] = "部屋", [nameof(EventSession.Place)] = "会場",
        [nameof(EventSession.Lecturer)] = "講師", [nameof(EventSession.OffWords)] = "中止の理由", [nameof(EventSession.NewPersons)] = "この事業が初めての人", [nameof(EventSession.FirstTime)] = "館の事業が初めての人",
        [nameof(EventSession.Volunteers)] = "ボランティア", [nameof(EventSession.JuniorLeaders)] = "ジュニアリーダー", [nameof(EventSession.Planners)] = "企画員",
        [nameof(EventPartner.Name)] = "名前", [nameof(EventPartner.Part)] = "受け持つこと", [nameof(SessionAttendance.People)] = "参加者数",
        [nameof(EventSurvey.CollectedOn)] = "回収した日", [nameof(EventSurvey.Answers)] = "回収数", [nameof(EventSurvey.OwnQuestions)] = "館の問い",
        [nameof(SurveyTally.Best)] = "とてもよい", [nameof(SurveyTally.Good)] = "よい", [nameof(SurveyTally.Fair)] = "ふつう", [nameof(SurveyTally.Poor)] = "あまりよくない", [nameof(SurveyTally.Worst)] = "よくない",
    }.ToFrozenDictionary();

    /// <summary>The acts that are done with events that were approved, and with no others.</summary>
    private static readonly FrozenSet<string> OfApproved =
        new[] { EventActs.Approve, EventActs.Recruit, EventActs.Record, EventActs.RecordAtPlace, EventActs.Survey, EventActs.Hold, EventActs.Evaluate, EventActs.Close, EventActs.Reopen }.Select(act => act.Code).ToFrozenSet();

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } =
        new[] { nameof(Event), nameof(EventShare), nameof(EventPartner), nameof(EventSession), nameof(SessionAttendance), nameof(EventSurvey), nameof(SurveyTally), nameof(EventPaper), nameof(Theme), nameof(EventPublication) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default)
    {
        var rooms = types is not null && rows.Any(told => told.Row.Of == nameof(EventSession)) ? await types.ReadAsync(reading, stop) : [];
        return [.. rows.SelectMany(told => Tell(told.Line, told.Row))];

        IEnumerable<ToldChange> Tell(JournalEntry line, ToldRow row) =>
            row.Of is nameof(Theme) or nameof(EventPublication) ? CityWideChanges.Of(line, row)
            : Tells(reading.Scope, line)
                ? Changes(row, reading.Tree, rooms).Select(change => new ToldChange(line, Words.Say("{0}　{1}", AddressOf(line, row), change.What), change.Before, change.After, AddressOf(line, row).Href))
                : [ToldChange.Withheld(line)];

        EventAddress AddressOf(JournalEntry line, ToldRow row) => new(reading.Tree.Find(line.OrgUnitId)?.Code ?? "", NumberOf(row));
    }

    /// <summary>True where a reader is told what a line changed of an event; else that there is something.</summary>
    internal static bool Tells(Scope scope, JournalEntry line) => scope.SeesPlans || OfApproved.Contains(line.Act);

    /// <summary>What a row changed, in lines: 状態：企画中 → 承認.</summary>
    internal static IEnumerable<string> Lines(ToldRow row, OrgTree tree, IReadOnlyList<RoomType> rooms) => Changes(row, tree, rooms).Select(change => Words.Say("{0}：{1}", change.What, change switch
    {
        { Before: "" } => change.After,
        { After: "" } => Words.Say("{0} を取りやめ", change.Before),
        _ => Words.Say("{0} → {1}", change.Before, change.After),
    }));

    private static IEnumerable<(string What, string Before, string After)> Changes(ToldRow row, OrgTree tree, IReadOnlyList<RoomType> rooms)
    {
        var of = Part(row);
        if (row.Of == nameof(EventShare))
        {
            var name = int.TryParse(row.Key.Split('|')[2], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? tree.Find(unit)?.DisplayName ?? "" : "";
            yield return (Words.Say("共催館"), row.Before is null ? "" : name, row.After is null ? "" : name);
            yield break;
        }

        if (row.Of == nameof(EventPaper))
        {
            yield return PaperChanges.Of(row);
            yield break;
        }

        foreach (var column in row.Columns.Where(Names.ContainsKey))
        {
            var (before, after) = row.Of == nameof(EventSession) && column is nameof(EventSession.Room) or nameof(EventSession.PlaceUnitId)
                ? (Where(row, column, row.Before is null, row.Was(column)), Where(row, column, row.After is null, row.Is(column)))
                : (Text(row.Of, column, row.Was(column)), Text(row.Of, column, row.Is(column)));
            if (before != after)
            {
                yield return (of.Length == 0 ? Names[column].ToString() : Words.Say("{0} {1}", of, Names[column].ToString()), before, after);
            }
        }

        // A session that is new or gone is held at the lead, mostly: the centre is told where it moves.
        string Where(ToldRow session, string column, bool isNone, object? value) =>
            isNone ? ""
            : column == nameof(EventSession.PlaceUnitId) ? value is long id && session is { Before: not null, After: not null } ? tree.Find((int)id)?.DisplayName ?? "" : ""
            : value is string { Length: > 0 } code ? rooms.FirstOrDefault(room => room.Code == code)?.Name ?? code
            : Words.Say("館外または未定");
    }

    /// <summary>Which part of the event a row is: 第2回, 満足度; empty for the event itself.</summary>
    private static string Part(ToldRow row) => row.Key.Split('|') is var key && row.Of == nameof(EventSession) ? Words.Say("第{0}回", key[2])
        : row.Of == nameof(SessionAttendance) ? Words.Say("{0} {1}", Words.Say("第{0}回", key[2]), LifeStage.All.FirstOrDefault(stage => stage.Code == key[3])?.Name.ToString() ?? key[3])
        : row.Of == nameof(EventPartner) ? Words.Say("連携した団体")
        : row.Of == nameof(EventSurvey) ? Words.Say("アンケート")
        : row.Of == nameof(SurveyTally) && Enum.TryParse<SurveyQuestion>(key[2], out var question) ? EventWords.Say(question)
        : "";

    private static string Text(string of, string column, object? value) => (column, value) switch
    {
        (_, null) => "",
        (nameof(Event.State), string state) when of == nameof(Event) && Enum.TryParse<EventState>(state, out var at) => EventWords.Say(at),
        (nameof(EventSession.State), string state) when of == nameof(EventSession) && Enum.TryParse<SessionState>(state, out var at) => EventWords.Say(at),
        (nameof(Event.Kind), string kind) when of == nameof(Event) && Enum.TryParse<EventKind>(kind, out var at) => EventWords.Say(at),
        (nameof(EventPartner.Kind), string kind) when Enum.TryParse<PartnerKind>(kind, out var at) => EventWords.Say(at),
        (nameof(Event.Need), string need) when Enum.TryParse<NeedKind>(need, out var at) => EventWords.Say(at),
        (nameof(Event.Participation), string step) when Enum.TryParse<Participation>(step, out var at) => EventWords.Say(at),
        (nameof(Event.Recruitment), string way) when Enum.TryParse<Recruitment>(way, out var at) => EventWords.Say(at),
        (nameof(Event.Access), long flags) => EventWords.Say((AccessConditions)flags),
        (nameof(Event.GoalTarget) or nameof(Event.GoalResult), long stored) => Format.Exact(stored / Event.Fraction),
        (nameof(EventSession.Start) or nameof(EventSession.End), long minutes) => EventWords.Clock(TimeOnly.MinValue.AddMinutes(minutes)),
        (nameof(Event.LifeStages), string codes) => string.Join(Words.Say("、"), LifeStage.All.Where(stage => Codes.Split(codes).Contains(stage.Code)).Select(stage => stage.Name)),
        (nameof(Event.Clauses) or nameof(Event.Themes), string codes) => string.Join(Words.Say("、"), Codes.Split(codes)),
        (_, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Era.Day(day) : text,
        (_, long number) => Format.Number(number),
        _ => "",
    };

    private static int NumberOf(ToldRow row) => int.TryParse(row.Key.Split('|').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
