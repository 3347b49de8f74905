using System.Globalization;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using static CitizenCenterPortal.MonthlyReports.ReportActs;
using static CitizenCenterPortal.MonthlyReports.ReportStatus;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What must stand after a sequence of acts by the table of the design, written down once more without the code under test.</summary>
/// <param name="walked">The steps of the table that were taken.</param>
internal sealed class FlowModel(HashSet<string> walked)
{
    /// <summary>The reports, by unit.</summary>
    public static readonly IReadOnlyList<string> Units = ["C00", "W1", "D101"];

    private static readonly (string Units, ReportStatus From, Act Act, string By, ReportStatus To)[] Table =
    [
        ("C00 W1 D101", Draft, Submit, "center-director", Submitted),
        ("C00 W1 D101", Returned, Submit, "center-director", Submitted),
        ("C00 W1 D101", Correcting, Submit, "center-director", Submitted),
        ("C00 W1 D101", Submitted, Withdraw, "center-director", Returned),
        ("D101", Submitted, Accept, "ward-director", Accepted),
        ("D101", Submitted, Return, "ward-director", Returned),
        ("D101", Accepted, Unaccept, "ward-director", Submitted),
        ("W1", Submitted, AcceptHub, "city-director", Accepted),
        ("W1", Submitted, ReturnHub, "city-director", Returned),
        ("W1", Accepted, UnacceptHub, "city-director", Submitted),
        ("W1 D101", Accepted, Confirm, "city-director", Confirmed),
        ("W1 D101", Accepted, ReturnAccepted, "city-director", Returned),
        ("C00", Submitted, Confirm, "city-director", Confirmed),
        ("C00 W1 D101", Confirmed, Correct, "city-director", Correcting),
        ("C00 W1 D101", Correcting, Widen, "city-director", Correcting),
        ("C00 W1 D101", Returned, Widen, "city-director", Returned),
    ];

    private static readonly Dictionary<string, string[]> PlacesOf = new()
    {
        ["OPEN.DAYS"] = ["OPEN.DAYS"],
        ["USE.SLOTS"] = ["USE.SLOTS[hall]", "USE.SLOTS[gym]"],
        ["開館"] = ["OPEN.DAYS", "OPEN.NOTES"],
    };

    private readonly Dictionary<string, Sheet> sheets = Units.ToDictionary(unit => unit, _ => new Sheet());

    /// <summary>How many steps the table has, a unit's each.</summary>
    public static int Steps => Table.Sum(step => step.Units.Split(' ').Length);

    /// <summary>What must be read of all reports: their states, and the figures that were ever written, with what is confirmed of them.</summary>
    public IEnumerable<string> Standing => sheets.SelectMany(sheet => sheet.Value.Cells
        .Select(cell => Line(sheet.Key, cell.Key, cell.Value.Now, cell.Value.Confirmed, cell.Value.Version, sheet.Value.Reported))
        .Prepend($"{sheet.Key} {sheet.Value.Status} {sheet.Value.By}"));

    /// <summary>One figure as it must be read.</summary>
    public static string Line(string unit, string cell, CellAnswer now, CellAnswer confirmed, int version, bool reported) =>
        string.Create(CultureInfo.InvariantCulture, $"{unit} {cell} {now.Stored}{now.NotApplicable} confirmed {confirmed.Stored}{confirmed.NotApplicable} version {version} {reported}");

    /// <summary>Who does what to which report: what stands in the table, if only others submitted it, or whatever it is.</summary>
    public (FlowPerson Who, Act Act, string Unit) Choose(FlowTurn turn)
    {
        if (turn.Wild)
        {
            return (FlowPerson.All[turn.Who % FlowPerson.All.Count], All[turn.What % All.Count], Units[turn.Where % Units.Count]);
        }

        var unit = Units[turn.Where % Units.Count];
        var allowed = All.Select(act => (Act: act, By: FlowPerson.All.Where(who => act == Enter ? MayEnter(who, unit) : Step(who, act, unit) is not null).ToList())).Where(step => step.By.Count > 0).ToList();
        var (chosen, by) = allowed[turn.What % allowed.Count];
        return (by[turn.Who % by.Count], chosen, unit);
    }

    /// <summary>How a step must end; done, the report stands where the table says.</summary>
    /// <param name="who">Who.</param>
    /// <param name="act">The step.</param>
    /// <param name="unit">Whose report.</param>
    /// <param name="isStale">True where they looked at it before it moved last.</param>
    /// <param name="places">The places they name.</param>
    /// <returns>The outcome; null where the door does not open.</returns>
    public OutcomeKind? Move(FlowPerson who, Act act, string unit, bool isStale, IReadOnlyList<string> places)
    {
        if (Table.All(step => step.Act != act || step.By != who.Role))
        {
            return null;
        }

        var sheet = sheets[unit];
        if (!Reaches(who, unit))
        {
            return OutcomeKind.NotFound;
        }

        if (OpensPlaces(act) && places.Count == 0)
        {
            return OutcomeKind.Invalid;
        }

        var named = PointsAtPlaces(act) ? places.SelectMany(place => PlacesOf[place]).ToHashSet() : [];
        if (act == Widen && (!sheet.WasConfirmed || sheet.Opened.IsSupersetOf(places)))
        {
            return OutcomeKind.Refused;
        }

        if (isStale || After(who, act, unit) is not { } after || (act == Submit && !sheet.IsComplete) || (!OpensPlaces(act) && sheet.Open?.IsSupersetOf(named) == false))
        {
            return OutcomeKind.Refused;
        }

        walked.Add($"{unit} {sheet.Status} {act.Code}");
        sheet.Status = after;
        if (act == Submit)
        {
            (sheet.By, sheet.People, sheet.Reported) = (who.Signature, who.People, true);
        }
        else if (act == Correct || act == Confirm)
        {
            (sheet.Open, sheet.Opened) = (act == Correct ? named : null, act == Correct ? [.. places] : []);
        }
        else if (act == Widen)
        {
            sheet.Open!.UnionWith(named);
            sheet.Opened.UnionWith(places);
        }

        if (act == Confirm)
        {
            sheet.WasConfirmed = true;
            foreach (var (cell, stands) in sheet.Cells)
            {
                sheet.Cells[cell] = stands with { Confirmed = stands.Now };
            }
        }

        return OutcomeKind.Done;
    }

    /// <summary>How entering must end; each cell that is taken stands.</summary>
    /// <returns>The outcome; null where the door does not open.</returns>
    public OutcomeKind? Type(FlowPerson who, string unit, IReadOnlyList<(string Cell, string Text, bool IsStale)> typed)
    {
        if (who.Role is not ("center-director" or "center-staff"))
        {
            return null;
        }

        if (!Reaches(who, unit))
        {
            return OutcomeKind.NotFound;
        }

        var sheet = sheets[unit];
        if (!IsOpen(sheet))
        {
            return OutcomeKind.Refused;
        }

        var (bad, met) = (false, false);
        foreach (var (cell, text, isStale) in typed)
        {
            var there = sheet.Cells.TryGetValue(cell, out var stands);
            if (Read(cell, text) is not { } answer)
            {
                bad = true;
            }
            else if (answer == (there ? stands!.Now : default))
            {
            }
            else if (sheet.Open?.Contains(cell) == false)
            {
                bad = true;
            }
            else if (isStale && there)
            {
                met = true;
            }
            else
            {
                sheet.Cells[cell] = (there ? stands! : new Stands(default, default, 0)) with { Now = answer, Version = (there ? stands!.Version : 0) + 1 };
            }
        }

        return met ? OutcomeKind.Refused : bad ? OutcomeKind.Invalid : OutcomeKind.Done;
    }

    /// <summary>The version of a cell as somebody sees it; 0 where it was never written.</summary>
    public int Version(string unit, string cell) => sheets[unit].Cells.GetValueOrDefault(cell)?.Version ?? 0;

    private ReportStatus? After(FlowPerson who, Act act, string unit)
    {
        var forOthers = act == Accept || act == AcceptHub || act == Confirm;
        return forOthers && sheets[unit].People.Overlaps(who.People) ? null : Step(who, act, unit);
    }

    private ReportStatus? Step(FlowPerson who, Act act, string unit) => Reaches(who, unit)
        && Table.FirstOrDefault(step => step.Units.Split(' ').Contains(unit) && step.From == sheets[unit].Status && step.Act == act && step.By == who.Role) is { Act: not null } step ? step.To : null;

    private bool MayEnter(FlowPerson who, string unit) => who.Role is "center-director" or "center-staff" && Reaches(who, unit) && IsOpen(sheets[unit]);

    private static bool IsOpen(Sheet sheet) => sheet.Status is Draft or Returned or Correcting;

    private static bool Reaches(FlowPerson who, string unit) => who.Unit == unit
        || (who.Role.StartsWith("ward-", StringComparison.Ordinal) && who.Unit == "W1" && unit == "D101") || who.Role.StartsWith("city-", StringComparison.Ordinal);

    /// <summary>The small form: whole numbers up to 30, 該当なし of rooms alone, 消 for none.</summary>
    private static CellAnswer? Read(string cell, string text) => text switch
    {
        "消" => new(null, false),
        "／" => cell.StartsWith("USE.", StringComparison.Ordinal) ? new(null, true) : null,
        "x" => null,
        _ => new(int.Parse(text, CultureInfo.InvariantCulture) * 10_000L, false),
    };

    private sealed record Stands(CellAnswer Now, CellAnswer Confirmed, int Version);

    private sealed class Sheet
    {
        public ReportStatus Status { get; set; } = Draft;

        public string? By { get; set; }

        /// <summary>Who that is, and in whose name.</summary>
        public HashSet<int> People { get; set; } = [];

        public bool WasConfirmed { get; set; }

        public bool Reported { get; set; }

        /// <summary>The cells that a correction opened; null where all may be entered.</summary>
        public HashSet<string>? Open { get; set; }

        /// <summary>The places it named.</summary>
        public HashSet<string> Opened { get; set; } = [];

        public Dictionary<string, Stands> Cells { get; } = [];

        public bool IsComplete => ReportingCity.Answers.Keys.Where(cell => cell != "OPEN.NOTES" && Open?.Contains(cell) != false).All(cell => Cells.TryGetValue(cell, out var stands) && stands.Now != default);
    }
}
