namespace CitizenCenterPortal.Kernel;

/// <summary>What the serving process keeps in memory and drops when another process or node changed it.</summary>
public static class Stamps
{
    /// <summary>Units, placements, open periods, operators, agreements.</summary>
    public const string Organization = "organization";

    /// <summary>Persons and grants.</summary>
    public const string Access = "access";

    /// <summary>Measures, cells, indicators, and the rules that figures are checked by.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>The levels that were set of years and places.</summary>
    public const string Levels = "levels";

    /// <summary>Rules of closing, closures, rooms and the city's holidays.</summary>
    public const string Calendar = "calendar";

    /// <summary>Events with their sessions, and the themes they are filed under.</summary>
    public const string Events = "events";

    /// <summary>Who applied for events, and how many: an application is taken every few minutes and changes nothing else of an event.</summary>
    public const string Applicants = "applicants";
}

/// <summary>A change of the entity raises the version of the topic; a change of a column that is stamped itself raises the column's instead.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class StampedAttribute(string topic) : Attribute
{
    /// <summary>One of <see cref="Stamps"/>.</summary>
    public string Topic { get; } = topic;
}
