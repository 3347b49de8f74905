namespace CitizenCenterPortal.Organization.Import;

/// <summary>Writes the lines of a checked file into a book. What the file does not say stays as it is; what was, stays in its months.</summary>
internal sealed class BookWriter(CityBook book)
{
    /// <summary>Operators that are not there yet, by name. The database numbers them, so they are written first.</summary>
    public void WriteOperators(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Except(book.Operators.All.Select(body => body.Name), StringComparer.Ordinal).ToList())
        {
            book.Operators.Add(new() { Name = name });
        }
    }

    /// <summary>Units with all that belongs to them, from the top of the tree down.</summary>
    public void WriteUnits(IEnumerable<UnitLine> lines)
    {
        var (places, openings, agreements) = (new PlaceWriter(book), new OpeningWriter(book), new AgreementWriter(book));
        foreach (var line in lines.OrderBy(line => line.Tier))
        {
            var parent = line.Tier == Tier.City ? null : book.Units.All.First(unit => unit.Code == line.Parent);
            var unit = WriteUnit(line, parent);
            places.Write(unit, parent, line.Opened!.Value);
            openings.Write(unit, line.Opened.Value, line.Closed);
            agreements.Write(unit, line);
        }
    }

    private OrgUnit WriteUnit(UnitLine line, OrgUnit? parent)
    {
        var unit = book.Units.All.FirstOrDefault(unit => unit.Code == line.Code);
        if (unit is null)
        {
            var id = parent is null ? OrgUnit.RootId : book.Units.All.Max(other => other.Id) + 1;
            unit = book.Units.Add(new() { Id = id, Code = line.Code, Name = line.Name, Tier = line.Tier!.Value });
            book.New.Add(id);
            book.Touched.Add(id);
        }

        book.Set(unit.Id, unit.Name, line.Name, name => unit.Name = name);
        book.Set(unit.Id, unit.NameEn, line.NameEn.Length > 0 ? line.NameEn : unit.NameEn, name => unit.NameEn = name);
        book.Set(unit.Id, unit.Ward, line.Ward, ward => unit.Ward = ward);
        PlaceWriter.Hang(book, unit, parent);
        return unit;
    }
}
