using System.Globalization;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events;

/// <summary>The list of events; which of them is in the address.</summary>
public sealed partial class EventsPage(ReadEvents events, NavigationManager navigation)
{
    private EventList? _list;
    private EventFilter? _shown;

    /// <summary>Coming, today, awaiting entry, over or all; all of a month that is named, else those that come.</summary>
    [SupplyParameterFromQuery(Name = "when")] public string? When { get; set; }

    /// <summary>The fiscal year by its April.</summary>
    [SupplyParameterFromQuery(Name = "fy")] public string? Year { get; set; }

    /// <summary>The month, 2026-11.</summary>
    [SupplyParameterFromQuery(Name = "month")] public string? Month { get; set; }

    /// <summary>The code of a centre.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? Unit { get; set; }

    /// <summary>Where it stands.</summary>
    [SupplyParameterFromQuery(Name = "state")] public string? State { get; set; }

    /// <summary>The code of a theme.</summary>
    [SupplyParameterFromQuery(Name = "theme")] public string? Theme { get; set; }

    /// <summary>Words to find.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Text { get; set; }

    /// <summary>The page, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")] public string? Page { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Read() is not { } filter)
        {
            navigation.NotFound();
        }
        else if (filter != _shown)
        {
            _shown = filter;
            _list = await events.ReadAsync(filter);
            if (_list is null || filter.Page > _list.Pages)
            {
                navigation.NotFound();
            }
        }
    }

    /// <summary>What the address asks for; null where it is none that the portal writes.</summary>
    private EventFilter? Read()
    {
        var (hasYear, hasMonth, hasState) = (FiscalYear.TryParse(Year, out var year), ReportingMonth.TryParse(Month, out var month), Enum.TryParse<EventState>(State, ignoreCase: true, out var state) && State!.All(char.IsLetter));
        var when = string.IsNullOrEmpty(When) ? hasMonth || hasYear ? "all" : "coming" : When;
        var page = string.IsNullOrEmpty(Page) ? 1 : int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return Narrowed is not { } narrowed || EventFilter.Times.All(time => time.Code != when) || page is < 1 or > 100_000 || Bad(Year, hasYear) || Bad(Month, hasMonth) || Bad(State, hasState) ? null
            : new(when, hasYear ? year : null, hasMonth ? month : null, Named(Unit), hasState ? state : null, Named(Theme), Named(Text?.Trim()) is { } text ? text[..Math.Min(text.Length, Event.TitleMaxLength)] : null, page) { Narrowed = narrowed };

        static bool Bad(string? text, bool read) => !string.IsNullOrEmpty(text) && !read;
        static string? Named(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }

    private static IReadOnlyList<Segmented.Choice> Times(EventFilter filter) => [.. EventFilter.Times.Select(time => new Segmented.Choice(time.Name.ToString(), filter.Href(time.Code), time.Code == filter.When))];

    private static string EmptyTitle(EventList list) => !list.Filter.IsPlain ? Words.Say("条件に合う事業がありません") : list.Filter.When switch
    {
        "today" => Words.Say("今日の事業はありません"),
        "awaiting" => Words.Say("入力を待っている事業はありません"),
        _ => Words.Say("事業がまだありません"),
    };
}
