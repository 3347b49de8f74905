using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Events;

/// <summary>What an overview's numbers narrow the list by.</summary>
public sealed partial class EventsPage
{
    /// <summary>The code of a clause.</summary>
    [SupplyParameterFromQuery(Name = "clause")] public string? Clause { get; set; }

    /// <summary>The code of a life stage.</summary>
    [SupplyParameterFromQuery(Name = "stage")] public string? Stage { get; set; }

    /// <summary>What it is.</summary>
    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    /// <summary>The code of a unit, with what is beneath it.</summary>
    [SupplyParameterFromQuery(Name = "under")] public string? Under { get; set; }

    /// <summary>1 for that unit alone.</summary>
    [SupplyParameterFromQuery(Name = "own")] public string? Own { get; set; }

    /// <summary>What it has none of.</summary>
    [SupplyParameterFromQuery(Name = "without")] public string? Without { get; set; }

    /// <summary>1 for those that overviews count.</summary>
    [SupplyParameterFromQuery(Name = "counted")] public string? Counted { get; set; }

    private EventNarrowing? Narrowed => EventNarrowing.Read(Clause, Stage, Kind, Under, Own, Without, Counted);
}
