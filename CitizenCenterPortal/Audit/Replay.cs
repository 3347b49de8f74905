using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>Makes the rows of one chain out of what its lines tell, to be held against the tables. Keeps the rows of one unit in memory.</summary>
internal sealed class Replay(IReadOnlyDictionary<string, JournaledTable> tables)
{
    private const int Shown = 60;

    private readonly Dictionary<(string Of, string Key), object?[]> rows = [];

    /// <summary>Takes what a line tells, and gives what does not follow from the lines before: a row was changed between two acts.</summary>
    public IEnumerable<Sentence> Take(JournalEntry line)
    {
        List<ToldRow> told;
        try
        {
            told = [.. ToldRow.Read(line.Detail).Where(row => row.Of != SealBook.Of)];
        }
        catch (FormatException)
        {
            return [new("記録の内容を読めません。")];
        }

        return told.SelectMany(Take);
    }

    /// <summary>What a row of the table says otherwise.</summary>
    public IEnumerable<Sentence> Compare(JournaledTable table, string key, object?[] values)
    {
        if (!rows.Remove((table.Name, key), out var expected))
        {
            return [new("記録にない行があります。")];
        }

        return Enumerable.Range(0, values.Length).Where(column => !Equals(values[column], expected[column]))
            .Select(column => new Sentence("{0} は {1} のはずですが、{2} です。", table.Columns[column], Show(expected[column]), Show(values[column])));
    }

    /// <summary>The keys of the rows that should stand in the table and were not compared.</summary>
    public IEnumerable<string> Missing(JournaledTable table) => rows.Keys.Where(row => row.Of == table.Name).Select(row => row.Key);

    private IEnumerable<Sentence> Take(ToldRow told)
    {
        if (!tables.TryGetValue(told.Of, out var table) || told.Columns.Any(column => table.Place(column) < 0))
        {
            return [new("{0} の列を知りません。この版より新しい版の記録です。", told.Of)];
        }

        var faults = Differences(told, table, rows.GetValueOrDefault((told.Of, told.Key))).ToList();
        if (told.After is null)
        {
            rows.Remove((told.Of, told.Key));
            return faults;
        }

        if (told.Before is null || !rows.TryGetValue((told.Of, told.Key), out var row))
        {
            rows[(told.Of, told.Key)] = row = new object?[table.Columns.Count];
        }

        for (var index = 0; index < told.Columns.Count; index++)
        {
            row[table.Place(told.Columns[index])] = told.After[index];
        }

        return faults;
    }

    private static IEnumerable<Sentence> Differences(ToldRow told, JournaledTable table, object?[]? row)
    {
        if ((row is null) != (told.Before is null))
        {
            yield return row is null
                ? new("{0}[{1}] を変えた記録ですが、その行はまだありませんでした。", told.Of, told.Key)
                : new("{0}[{1}] を加えた記録ですが、その行は既にありました。", told.Of, told.Key);
        }
        else if (row is not null)
        {
            for (var index = 0; index < told.Columns.Count; index++)
            {
                if (row[table.Place(told.Columns[index])] is var expected && !Equals(expected, told.Before![index]))
                {
                    yield return new("{0}[{1}] の {2} は {3} のはずでしたが、この行為の前に {4} に変えられていました。", told.Of, told.Key, told.Columns[index], Show(expected), Show(told.Before[index]));
                }
            }
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "-",
        string { Length: > Shown } text => $"「{text[..Shown]}…」",
        string text => $"「{text}」",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
