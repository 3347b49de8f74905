using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>What a form says of itself, so that it comes back to the report it was taken from: <c>FORM/D101/2026-11/8F3A91C2</c>.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Month">The month.</param>
/// <param name="Version">Which cells the form has and what they take, eight hexadecimal digits.</param>
public sealed record FormStamp(string Unit, ReportingMonth Month, string Version)
{
    private const string Mark = "FORM";

    /// <summary>The version of a catalogue's form: another as soon as a cell comes, goes, or takes other numbers.</summary>
    public static string VersionOf(Catalogue catalogue)
    {
        var cells = catalogue.Cells.Select(cell => (Cell: cell, Measure: catalogue.MeasureOf(cell)))
            .Select(at => FormattableString.Invariant($"{at.Cell.Code} {at.Measure.Decimals} {at.Measure.Min} {at.Measure.Max} {at.Measure.MayBeNotApplicable}\n"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(cells))).AsSpan(0, 4));
    }

    /// <summary>Reads one out of the texts at the head of a sheet; null where none of them is one.</summary>
    public static FormStamp? Find(IEnumerable<string> texts) => texts.Select(Read).FirstOrDefault(stamp => stamp is not null);

    /// <inheritdoc/>
    public override string ToString() => $"{Mark}/{Unit}/{Month}/{Version}";

    private static FormStamp? Read(string text) =>
        text.Normalize(NormalizationForm.FormKC).Trim().Split('/') is [Mark, { Length: > 0 } unit, var month, { Length: 8 } version] && ReportingMonth.TryParse(month, out var of)
            ? new(unit, of, version)
            : null;
}
