namespace CitizenCenterPortal.Tests.House;

/// <summary>Which room may see which: the arrows of docs/architecture.md, written once.</summary>
internal static class Directions
{
    private static readonly string[] Tools = ["Data", "Ui", "Excel"];
    private static readonly string[] Platform = ["Identity", "Organization", "Audit"];

    /// <summary>The rooms of business: they do not see one another but where <see cref="Arrows"/> says so.</summary>
    public static readonly string[] Business =
    [
        "Indicators", "MonthlyReports", "Dashboards", "Evaluations", "Events", "Plans", "Mandate", "Operators", "Registers",
        "Meetings", "Training", "Research", "Notices",
    ];

    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Organization"] = ["Identity"],
        ["Audit"] = ["Identity"],
        ["MonthlyReports"] = ["Indicators"],
        ["Dashboards"] = ["Indicators", "MonthlyReports"],
        ["Evaluations"] = ["Indicators", "MonthlyReports"],
    };

    /// <summary>Every room there may be.</summary>
    public static readonly string[] Rooms = ["Kernel", .. Tools, .. Platform, .. Business, "Shell"];

    /// <summary>The rooms that a room may see besides itself; <c>Program</c> is the app's root.</summary>
    public static IReadOnlyList<string> SeenBy(string room) => room switch
    {
        "Kernel" => [],
        "Shell" or "Program" => Rooms,
        _ when Tools.Contains(room) => ["Kernel"],
        _ when Platform.Contains(room) => ["Kernel", .. Tools, .. Arrows.GetValueOrDefault(room, [])],
        _ => ["Kernel", .. Tools, .. Platform, .. Arrows.GetValueOrDefault(room, [])],
    };

    /// <summary>The rule in words, for the one who broke it.</summary>
    public static string Rule(string room) => SeenBy(room) is { Count: > 0 } seen
        ? $"{room} sees {string.Join(", ", seen)} and no other room; what another room needs of it goes through a small interface in Kernel."
        : $"{room} sees no other room: every room speaks its words.";
}
