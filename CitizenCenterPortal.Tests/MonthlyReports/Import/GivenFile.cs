using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>Files of figures for the small city, and what stands after them.</summary>
internal static class GivenFile
{
    public const string Header = "館コード,対象月,項目コード,内訳,値\n";

    /// <summary>Takes lines in; <paramref name="meanwhile"/> happens when all is checked and nothing locked yet.</summary>
    public static Task<ImportedFigures> ImportAsync(
        this ReportingCity city, string lines, ImportStage stage = ImportStage.Confirmed, bool rehearse = false, Func<Task>? meanwhile = null) =>
        rehearse ? RehearseAsync(city.AsCommand(), city, lines, stage)
            : new ImportFigures(city.AsCommand(), city.Rules).RunAsync(File(lines, stage), null, new Steps(meanwhile));

    /// <summary>Looks at what lines would do, as somebody.</summary>
    public static Task<FiguresPreview> PreviewAsync(this ReportingCity city, PortalDoor door, string lines, ImportStage stage = ImportStage.Confirmed) =>
        new ImportFigures(door, city.Rules).PreviewAsync(File(lines, stage), new Steps(null));

    /// <summary>Lines as a file.</summary>
    public static FiguresToImport File(string lines, ImportStage stage = ImportStage.Confirmed) => new(Encoding.UTF8.GetBytes(Header + lines), "f.csv", stage);

    private static async Task<ImportedFigures> RehearseAsync(PortalDoor door, ReportingCity city, string lines, ImportStage stage) => (await city.PreviewAsync(door, lines, stage)).Result;

    /// <summary>The faults as a terminal shows them.</summary>
    public static string[] Faults(this ImportedFigures imported) => [.. imported.Outcome.Problems.Select(problem => problem.ToString())];

    /// <summary>The figure of a cell.</summary>
    public static async Task<Figure?> FigureAsync(this ReportingCity city, string unit, string cell, ReportingMonth? month = null)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var (id, of, cellId) = (city.Id(unit), month ?? ReportingCity.May, (await city.Catalogues.GetAsync(reading)).Cell(cell)!.Id);
        return await reading.Rows<Figure>().FirstOrDefaultAsync(figure => figure.OrgUnitId == id && figure.Month == of && figure.CellId == cellId);
    }

    /// <summary>The lines of all histories.</summary>
    public static async Task<List<JournalEntry>> JournalAsync(this ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.Audit.Read);
        return await reading.Rows<JournalEntry>().OrderBy(line => line.OrgUnitId).ThenBy(line => line.Sequence).ToListAsync();
    }

    private sealed class Steps(Func<Task>? meanwhile) : IProgress<Sentence>
    {
        public void Report(Sentence value)
        {
            if (value.Japanese.Contains("書き込みます", StringComparison.Ordinal))
            {
                meanwhile?.Invoke().GetAwaiter().GetResult();
            }
        }
    }
}
