using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators;

/// <summary>Says what the journal changed of the form of years: a measure that came or went, its words. A form that came with the portal is told by its number alone.</summary>
public sealed class FormChanges(CatalogueCache catalogues) : ITellsChanges
{
    private const int Few = 5;

    private static readonly (string Column, string Name)[] Texts =
    [
        (nameof(MeasureWording.Name), "名前"), (nameof(MeasureWording.NameEn), "英語の名前"), (nameof(MeasureWording.Definition), "定義"), (nameof(MeasureWording.DefinitionEn), "英語の定義"),
    ];

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Measure), nameof(MeasureWording) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        return
        [
            .. from line in rows.GroupBy(told => told.Line, told => told.Row)
               from change in line.Count() > Few ? [(Words.Say("報告項目"), "", Words.Say("{0} 件", line.Count()))] : line.SelectMany(row => Tell(catalogue, row))
               select new ToldChange(line.Key, change.Item1, change.Item2, change.Item3, "/indicators/form"),
        ];
    }

    /// <summary>What a row says, as what was changed, before and after.</summary>
    internal static IEnumerable<(string What, string Before, string After)> Tell(Catalogue catalogue, ToldRow row)
    {
        if (row.Of == nameof(MeasureWording))
        {
            var (code, year) = (row.Key.Split('|')[0], row.Key.Split('|')[^1]);
            var name = catalogue.Measure(code)?.DisplayName ?? code;
            var former = FiscalYear.TryParse(year, out var from) ? Former(catalogue, code, from) : _ => "";
            return from text in Texts
                   where row.Tells(text.Column)
                   let told = (Before: row.Before is null ? former(text.Column) : row.Was(text.Column) as string ?? "", After: row.After is null ? former(text.Column) : row.Is(text.Column) as string ?? "")
                   where told.Before != told.After
                   select ($"{(from == default ? year : Era.Fiscal(from))}　{name}　{Words.Say(text.Name)}", told.Before, told.After);
        }

        if (row.Of != nameof(Measure))
        {
            return [];
        }

        var called = catalogue.Measure(row.Key)?.DisplayName ?? row.Is(nameof(Measure.Name)) as string ?? row.Was(nameof(Measure.Name)) as string ?? row.Key;
        return row.Before is null || row.After is null
            ? [(Words.Say("報告項目　{0}（{1}）", called, row.Key), Asked(row.Was), Asked(row.Is))]
            : row.Tells(nameof(Measure.UntilYear)) ? [(Words.Say("報告項目　{0}（{1}）", called, row.Key), Ended(row.Was), Ended(row.Is))] : [];
    }

    /// <summary>The words of the year before: what a first wording of a year took the place of, and what stands again once it is taken back.</summary>
    private static Func<string, string> Former(Catalogue catalogue, string code, FiscalYear year)
    {
        var before = catalogue.FormOf(year.Previous).Measure(code) ?? catalogue.Whole.Measure(code);
        return column => column switch
        {
            nameof(MeasureWording.Name) => before?.Name,
            nameof(MeasureWording.NameEn) => before?.NameEn,
            nameof(MeasureWording.Definition) => before?.Definition,
            _ => before?.DefinitionEn,
        } ?? "";
    }

    private static string Asked(Func<string, object?> told) => told(nameof(Measure.FromYear)) is long start ? Words.Say("{0}からの項目", Era.Fiscal(new((int)start))) : "";

    private static string Ended(Func<string, object?> told) => told(nameof(Measure.UntilYear)) is long start ? Words.Say("{0}から報告項目でない", Era.Fiscal(new FiscalYear((int)start).Next)) : "";
}
