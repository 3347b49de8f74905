using System.Globalization;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>The applications of an event. The first HTML hands its list to the circuit, so that one look is one line on record.</summary>
public sealed partial class ApplicantsPage(ReadApplicants read, MoveApplicant move, Handover handed, NavigationManager navigation)
{
    private (string Id, int Page)? _shown;
    private ApplicantLine? _edited;
    private (string? Words, Outcome? Refused) _done;
    private int _received, _finished;
    private ReceiveForm? _form;
    private AmendDialog? _amending;

    /// <summary>The event: D101-12.</summary>
    [Parameter] public string Id { get; set; } = "";

    /// <summary>The page, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    /// <summary>Set where a file was asked for without a reason.</summary>
    [SupplyParameterFromQuery(Name = "again")] public string? Again { get; set; }

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private ApplicantList? List { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var page = string.IsNullOrEmpty(Page) ? 1 : int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (_shown == (Id, page))
        {
            return;
        }

        _shown = (Id, page);
        if (Handed is { } key)
        {
            (List, Handed) = (await handed.TakeAsync<ApplicantList>(key), null);
        }

        if (List is null || List.Address.ToString() != Id || List.Page != page)
        {
            _done = default;
            Close();
            List = EventAddress.TryParse(Id, out var address) && page > 0 ? await read.FindAsync(address, page) : null;
            if (List is null)
            {
                navigation.NotFound();
                return;
            }

            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(List);
        }
    }

    private async Task MoveAsync(ApplicantLine line, Act act)
    {
        var outcome = await move.RunAsync(List!.Address, line.Row.Number, act.Code, line.Row.Version);
        await ReadAsync();
        _done = outcome.IsDone ? (Words.Say("受付番号 {0}：{1}。", line.Row.Number, Words.Say(act.Sentence)), null) : (null, outcome);
    }

    private async Task ReceiveAsync(string words)
    {
        await FinishAsync(words);
        _received++;
    }

    private async Task FinishAsync(string words)
    {
        await ReadAsync();
        (_done, _finished) = ((words, null), _finished + 1);
        Close();
    }

    private void Close() => (_edited, _amending) = (null, null);

    /// <summary>False for another page of the same list: what is typed of a new application stays as it is.</summary>
    private bool Loses(string to) => _amending is not null || navigation.ToAbsoluteUri(to).AbsolutePath != new Uri(navigation.Uri).AbsolutePath;

    /// <summary>Reads again what is on record already.</summary>
    private async Task ReadAsync() => List = await read.FindAsync(List!.Address, List.Page, onRecord: true) ?? List;

    private static string Period(ApplicantList list) =>
        list.Row is { RecruitFrom: { } from, RecruitTo: { } to } ? Words.Say("{0}から{1}まで", FormatTime.Day(from, list.Today), FormatTime.Day(to, list.Today)) : "";
}
