using System.Text.Json;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.YearForms;

namespace CitizenCenterPortal.Tests.MonthlyReports.YearForms;

/// <summary>What the city's staff does with the small form, and what the months then ask. Nobody has reported for fiscal year 2026 yet.</summary>
internal static class YearFormCity
{
    public static readonly ReportingMonth March = new(2026, 3);
    public static readonly FiscalYear LastYear = new(2025);
    public static readonly FiscalYear Year = new(2026);

    public static ChangeForm Forms(this ReportingCity city, string role = "city-staff", string unit = "C00") => new(city.As(role, unit, 9), city.Rules);

    public static MeasureEntry Groups() => new() { Code = "use.groups", Block = "利用", Name = "利用件数", NameEn = "Bookings", Unit = "件", Max = "5000", Definition = "貸室の利用1回を1件" };

    public static Task<Outcome> RenameAsync(this ReportingCity city, string code, string name, FiscalYear? year = null, string seen = "") =>
        city.Forms().RenameAsync(code, year ?? Year, new(seen.Length > 0 ? seen : code, seen.Length > 0 ? seen : code, seen.Length > 0 ? "数え方" : "", null), new(name, name, "数え方", null), "見直し");

    /// <summary>All that a month's page holds of the form and its numbers, as data.</summary>
    public static async Task<string> PageAsync(this ReportingCity city, ReportingMonth month)
    {
        var view = (await city.ReadAsync(city.As("center-staff", "D101"), "D101", month: month)).ShouldNotBeNull();
        return JsonSerializer.Serialize(new { Data = ReportData.Of(view), view.Blocks, view.Measures });
    }

    /// <summary>The codes and names that a month asks.</summary>
    public static async Task<string> AskedAsync(this ReportingCity city, ReportingMonth month) =>
        string.Join(' ', (await city.ReadAsync(city.As("center-staff", "D101"), "D101", month: month)).ShouldNotBeNull().Measures.Select(measure => measure.Name == measure.Code ? measure.Code : $"{measure.Code}={measure.Name}"));

    public static async Task<Catalogue> CatalogueAsync(this ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.Indicators.Read);
        return await city.Catalogues.GetAsync(reading);
    }
}
