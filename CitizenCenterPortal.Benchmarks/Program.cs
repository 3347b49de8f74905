using CitizenCenterPortal.Benchmarks;

// Each part brings its rows; without a name all are measured.
Dictionary<string, Func<PortalCity, IAsyncEnumerable<Measured>>> parts = new()
{
    ["pages"] = PageRows.MeasureAsync,
    ["data"] = DataRows.MeasureAsync,
    ["workbook"] = WorkbookRows.MeasureAsync,
    ["cells"] = CellRows.MeasureAsync,
    ["events"] = EventRows.MeasureAsync,
    ["circuits"] = CircuitRows.MeasureAsync,
};
var wished = args.Length == 0 ? [.. parts.Keys] : args;
if (wished.Except(parts.Keys).ToList() is { Count: > 0 } unknown)
{
    await Console.Error.WriteLineAsync($"{string.Join(' ', unknown)}: measured are {string.Join(", ", parts.Keys)}.");
    return 2;
}

using var city = new PortalCity();
Console.WriteLine("| work | against | ratio | budget | | figures |\n|---|---|---|---|---|---|");
foreach (var part in wished)
{
    await foreach (var row in parts[part](city))
    {
        Console.WriteLine(row);
    }
}

return 0;
