using System.Collections.Frozen;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>
/// Says what the journal changed of applications, by their numbers: a name never, nor what else is sealed. To who does not serve the people of the
/// centre, only that there is something; draws, files and erasures, which name nobody, to all who see the event.
/// </summary>
public sealed class ApplicantChanges : ITellsChanges
{
    private static readonly FrozenDictionary<string, Sentence> Sealed = new Dictionary<string, Sentence>
    {
        [nameof(EventApplicant.Name)] = "氏名", [nameof(EventApplicant.Kana)] = "ふりがな", [nameof(EventApplicant.Contact)] = "連絡先", [nameof(EventApplicant.Note)] = "備考",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(EventApplicant), nameof(EventDraw), nameof(ApplicantsTaken), nameof(ApplicantErasure) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default) =>
        Task.FromResult<IReadOnlyList<ToldChange>>([.. rows.SelectMany(told => Tell(reading, told.Line, told.Row))]);

    private static IEnumerable<ToldChange> Tell(Reading reading, JournalEntry line, ToldRow row)
    {
        if (row.Of == nameof(ApplicantErasure))
        {
            return [new(line, Words.Say("申込の個人情報"), Words.Say("事業 {0} 件、申込 {1} 件", Number(row, nameof(ApplicantErasure.Events)), Number(row, nameof(ApplicantErasure.Applicants))), Words.Say("消去済"))];
        }

        var key = row.Key.Split('|');
        var address = new EventAddress(reading.Tree.Find(line.OrgUnitId)?.Code ?? "", int.TryParse(key[1], out var number) ? number : 0);
        return row.Of == nameof(EventDraw) ? [new(line, Words.Say("{0}　抽選", address), "", Words.Say("{0} 件のうち {1} 件が当選。種 {2}", Number(row, nameof(EventDraw.Drawn)), Number(row, nameof(EventDraw.Admitted)), row.Is(nameof(EventDraw.Seed))), address.Href)]
            : row.Of == nameof(ApplicantsTaken) ? [new(line, Words.Say("{0}　氏名と連絡先の取り出し", address), "", Words.Say("申込 {0} 件", Number(row, nameof(ApplicantsTaken.Applicants))), address.Href)]
            : reading.Scope.SeesPeople ? OfApplicant(line, row, address, key[2])
            : [ToldChange.Withheld(line)];
    }

    private static IEnumerable<ToldChange> OfApplicant(JournalEntry line, ToldRow row, EventAddress address, string number)
    {
        var (what, href) = (Words.Say("{0}　受付番号 {1}", address, number), $"{address.Href}/applicants");
        if (row.Before is null)
        {
            return [new(line, what, "", State(row.Is(nameof(EventApplicant.State))), href)];
        }

        var named = Sealed.Where(column => row.Tells(column.Key)).Select(column => column.Value.ToString()).ToList();
        return
        [
            .. row.Tells(nameof(EventApplicant.State)) ? [new ToldChange(line, what, State(row.Was(nameof(EventApplicant.State))), State(row.Is(nameof(EventApplicant.State))), href)] : Array.Empty<ToldChange>(),
            .. row.Tells(nameof(EventApplicant.People)) ? [new ToldChange(line, Words.Say("{0}　人数", what), $"{row.Was(nameof(EventApplicant.People))}", $"{row.Is(nameof(EventApplicant.People))}", href)] : Array.Empty<ToldChange>(),
            .. named.Count > 0 ? [new ToldChange(line, what, "", Words.Say("{0}を書き直しました", string.Join(Words.Say("、"), named)), href)] : Array.Empty<ToldChange>(),
        ];
    }

    private static string State(object? value) => Enum.TryParse<ApplicantState>(value as string, out var state) ? ApplicantWords.Say(state, Recruitment.Lottery) : "";

    private static string Number(ToldRow row, string column) => row.Is(column) is long number ? Format.Number(number) : "";
}
