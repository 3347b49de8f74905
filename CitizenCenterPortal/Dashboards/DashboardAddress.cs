using CitizenCenterPortal.MonthlyReports;
using Microsoft.AspNetCore.WebUtilities;

namespace CitizenCenterPortal.Dashboards;

/// <summary>What a dashboard shows, which is its address: <c>/dashboard/W1?fy=2026&amp;stage=confirmed&amp;own=1</c>, <c>/dashboard/W1/K01?period=month</c>, <c>/?indicator=K01</c>.</summary>
/// <param name="Unit">The unit's code; null for the caller's own place.</param>
/// <param name="Year">The fiscal year; null for the running one.</param>
/// <param name="Stage">速報 or 確定.</param>
/// <param name="Own">True for the unit alone, without what is beneath.</param>
/// <param name="All">True for all indicators of the comparison rather than the main ones.</param>
/// <param name="Measures">True for the measures rather than the indicators.</param>
/// <param name="Units">True for the centres beneath the hubs of a hub, each apart.</param>
/// <param name="Sort">Among these, the code of the indicator by which they stand, the furthest from good first; null for the order of the tree.</param>
/// <param name="Period">How many months.</param>
/// <param name="Until">The last of them; null for today's, or the last of the fiscal year that is named.</param>
/// <param name="Indicator">The code of the one indicator that is shown down to its sums; null for all of them.</param>
public sealed record DashboardAddress(
    string? Unit = null, int? Year = null, Stage Stage = Stage.Provisional, bool Own = false, bool All = false, bool Measures = false, bool Units = false, string? Sort = null,
    Period Period = Period.YearToDate, ReportingMonth? Until = null, string? Indicator = null)
{
    private const string Yes = "1";
    private const string OfMeasures = "measures";
    private const string OfUnits = "units";

    /// <summary>Reads the parts of a query, each of which may be left out or empty; null where one is a word that never was: there is no such page.</summary>
    public static DashboardAddress? Of(
        string? unit, string? year, string? stage, string? own, string? all = null, string? show = null, string? parts = null, string? sort = null, string? period = null, string? until = null) =>
        StageText.TryRead(stage, out var read) && PeriodText.TryRead(period, out var months) && (FiscalYear.TryParse(year, out var start) || string.IsNullOrEmpty(year))
        && (ReportingMonth.TryParse(until, out var last) || string.IsNullOrEmpty(until)) && Is(own, Yes) && Is(all, Yes) && Is(show, OfMeasures) && Is(parts, OfUnits)
            ? new(
                unit,
                string.IsNullOrEmpty(year) ? null : start.Start,
                read,
                own == Yes,
                all == Yes,
                show == OfMeasures,
                parts == OfUnits && own != Yes,
                string.IsNullOrEmpty(sort) ? null : sort,
                months,
                string.IsNullOrEmpty(until) ? null : last)
            : null;

    /// <summary>The same of another place, in the order it has there.</summary>
    public DashboardAddress At(string? unit, bool own = false) => this with { Unit = unit, Own = own, Units = false, Sort = null };

    /// <summary>The address of the page.</summary>
    public string Href => Unit is null
        ? QueryHelpers.AddQueryString("/", QueryWithIndicator())
        : QueryHelpers.AddQueryString($"/dashboard/{Uri.EscapeDataString(Unit)}{(Indicator is null ? "" : "/" + Uri.EscapeDataString(Indicator))}", Query());

    /// <summary>The same down to one indicator; as it is where an address names none.</summary>
    public DashboardAddress Down(string? indicator) => this with { Indicator = string.IsNullOrEmpty(indicator) ? null : indicator };

    /// <summary>One indicator of a unit, of a hub with all beneath it, or, where no unit is named, of the caller's own place: an operator's centres together.</summary>
    public DashboardAddress Into(string? unit, bool own, string indicator) => At(unit, own) with { Indicator = indicator, All = false, Measures = false };

    /// <summary>All of it but the place, for addresses that name the indicator there.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> QueryWithIndicator() => Indicator is null ? Query() : Query().Append(new("indicator", Indicator));

    private static bool Is(string? word, string known) => string.IsNullOrEmpty(word) || word == known;

    /// <summary>All of it but the place and the indicator, as an address writes it.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> Query()
    {
        if (Year is { } year)
        {
            yield return new("fy", new FiscalYear(year).ToString());
        }

        if (PeriodText.Write(Period) is { } period)
        {
            yield return new("period", period);
        }

        if (Until is { } until)
        {
            yield return new("until", until.ToString());
        }

        if (Stage == Stage.Confirmed)
        {
            yield return new("stage", StageText.Confirmed);
        }

        if (Own)
        {
            yield return new("own", Yes);
        }

        if (All)
        {
            yield return new("all", Yes);
        }

        if (Measures)
        {
            yield return new("show", OfMeasures);
        }

        if (Units)
        {
            yield return new("parts", OfUnits);
        }

        if ((Units || Indicator is not null) && Sort is { } sort)
        {
            yield return new("sort", sort);
        }
    }
}
