using System.Globalization;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>What one monthly report says in words in one block, keyed by unit × month × block. A row once written stays, empty where it was cleared.</summary>
public sealed class ReportText : IOwnedByMonth, IMayBeDraft
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The code of its <see cref="NarrativeBlock"/>.</summary>
    public required string Block { get; set; }

    /// <summary>The text, at most <see cref="NarrativeBlock.MaxLength"/> characters; lines end with a line feed alone.</summary>
    public string Words { get; set; } = "";

    /// <summary>Rises with every change of the text; who changes it names the version they saw.</summary>
    public int Version { get; set; }

    /// <inheritdoc/>
    public bool Reported { get; set; }

    /// <summary>How a line of the journal names a text, as it stands in its words.</summary>
    internal static string KeyInJournal(int unitId, ReportingMonth month, string block) => string.Create(CultureInfo.InvariantCulture, $"\"{unitId}|{month.Number}|{block}\"");
}
