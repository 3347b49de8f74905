namespace CitizenCenterPortal.Indicators;

/// <summary>What an indicator is evaluated over: the figures of some units and months.</summary>
public interface IFigures
{
    /// <summary>The months.</summary>
    MonthSpan Span { get; }

    /// <summary>True where the months are a whole fiscal year and every report expected of it is confirmed.</summary>
    bool IsClosedYear { get; }

    /// <summary>The levels of a year that stand for these units at the end of these months, whatever they are then of.</summary>
    Levels LevelsOf(Indicator indicator);

    /// <summary>Why none of these months asks for a measure: 令和9年度からの項目; null where one does, and for a code of no measure.</summary>
    string? Unasked(string measure) => null;

    /// <summary>A measure, or one option of it, rolled up over the units and the months. A code of no measure is blank.</summary>
    Amount Of(string measure, string? option = null);
}
