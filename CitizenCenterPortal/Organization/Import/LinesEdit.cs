namespace CitizenCenterPortal.Organization.Import;

/// <summary>Units as a file or a form says them.</summary>
internal sealed class LinesEdit(Act act, IReadOnlyList<UnitLine> lines) : ITreeEdit
{
    public Act Act => act;

    public IReadOnlyList<UnitLine> Lines => lines;

    /// <summary>False where lines of the file could not be read: what is missing is then no fault of its own.</summary>
    public bool IsWhole { get; init; } = true;

    public IEnumerable<string> Operators => lines.Select(line => line.Operator);

    /// <summary>True where a unit that is there already is a fault: a code is never given again.</summary>
    public bool OnlyNew { get; init; }

    /// <summary>Name of the file, for a fault of the whole.</summary>
    public string File { get; init; } = "";

    public IEnumerable<Problem> Faults(CityBook book, OrgTree tree)
    {
        var among = new TreeCheck(lines, tree);
        if (IsWhole && among.OfWhole(File) is { } missing)
        {
            yield return missing;
        }

        foreach (var line in lines.Where(line => OnlyNew && tree.Find(line.Code) is not null))
        {
            yield return line.Row.Fault(OrganizationFile.Code, new Sentence("館コード {0} は、{1}のものです。別の館に付けることはありません。", line.Code, tree.Find(line.Code)!.DisplayName));
        }

        foreach (var problem in lines.SelectMany(line => line.Problems.Concat(among.Of(line))))
        {
            yield return problem;
        }
    }

    public void Write(CityBook book) => new BookWriter(book).WriteUnits(lines);
}
