using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events.Counted;

/// <summary>The events behind the numbers that are proposed for a month's report.</summary>
public sealed partial class CountedPage(ReadCounted read, Handover handed, NavigationManager navigation)
{
    /// <summary>The unit's code.</summary>
    [Parameter] public string UnitCode { get; set; } = "";

    /// <summary>The month, <c>yyyy-MM</c>.</summary>
    [Parameter] public string MonthText { get; set; } = "";

    /// <summary>The key under which the first HTML left what it showed.</summary>
    [PersistentState] public Guid? Handed { get; set; }

    private CountedMonth? Counted { get; set; }

    /// <summary>The address of a unit's month.</summary>
    public static string Address(string unit, ReportingMonth month) => $"/events/counted/{unit}/{month}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Counted is null && Handed is { } key)
        {
            (Counted, Handed) = (await handed.TakeAsync<CountedMonth>(key), null);
        }

        if (Counted is null || Counted.Unit.Code != UnitCode || Counted.Month.ToString() != MonthText)
        {
            Counted = ReportingMonth.TryParse(MonthText, out var month) ? await read.FindAsync(UnitCode, month) : null;
            if (Counted is null)
            {
                navigation.NotFound();
                return;
            }

            Handed = RendererInfo.IsInteractive ? null : await handed.KeepAsync(Counted);
        }
    }

    private static IReadOnlyList<Crumbs.Step> Way(CountedMonth counted) =>
        [new(Words.Say("月次報告　{0}　{1}", counted.Unit.DisplayName, Era.Month(counted.Month)), $"/reports/{counted.Unit.Code}/{counted.Month}"), new(Words.Say("事業から数えた数値"))];
}
