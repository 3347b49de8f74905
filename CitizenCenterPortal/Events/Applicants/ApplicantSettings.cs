using System.Globalization;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Settings under <c>Portal:Applicants</c>.</summary>
/// <param name="KeepDays">How many days after the last session of an event the personal data of its applicants are kept.</param>
public sealed record ApplicantSettings(int KeepDays = ApplicantSettings.Year)
{
    /// <summary>The setting.</summary>
    public const string Name = "Portal:Applicants:KeepDays";

    private const int Year = 365, Fewest = 30, Most = 1_825;

    /// <summary>Reads it; else what is wrong.</summary>
    public static (ApplicantSettings Settings, Sentence? Why) Read(string? written) =>
        string.IsNullOrWhiteSpace(written) ? (new(), null)
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= Fewest and <= Most ? (new(days), null)
        : (new(), new("設定 {0} は {1} から {2} までの整数です。", Name, Fewest, Most));
}
