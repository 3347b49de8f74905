namespace CitizenCenterPortal.Organization.Import;

/// <summary>Writes the lines of a checked file into a book. What the file does not say stays as it is; what was, stays in its months.</summary>
internal sealed class BookWriter(CityBook book)
{
    /// <summary>Operators of the file that are not there yet, by name. The database numbers them, so they are written first.</summary>
    public void WriteOperators(IEnumerable<UnitLine> lines)
    {
        foreach (var name in lines.Select(line => line.Operator).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Except(book.Operators.All.Select(body => body.Name), StringComparer.Ordinal).ToList())
        {
            book.Operators.Add(new() { Name = name });
        }
    }

    /// <summary>Units with all that belongs to them, from the top of the tree down.</summary>
    public void WriteUnits(IEnumerable<UnitLine> lines)
    {
        var agreements = new AgreementWriter(book);
        foreach (var line in lines.OrderBy(line => line.Tier))
        {
            var parent = line.Tier == Tier.City ? null : book.Units.All.First(unit => unit.Code == line.Parent);
            var unit = WriteUnit(line, parent);
            WritePlacement(unit, parent, line.Opened!.Value);
            WriteOpenPeriod(unit, line.Opened.Value, line.Closed);
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
        book.Set(unit.Id, unit.ParentId, parent?.Id, id => unit.ParentId = id);
        book.Set(unit.Id, unit.Path, $"{parent?.Path ?? "/"}{unit.Id}/", path => unit.Path = path);
        return unit;
    }

    /// <summary>A unit that moves stood where it stood until last month. A new one has its place from its opening.</summary>
    private void WritePlacement(OrgUnit unit, OrgUnit? parent, ReportingMonth opened)
    {
        if (parent is null)
        {
            return;
        }

        var own = book.Placements.All.Where(row => row.OrgUnitId == unit.Id).ToList();
        var last = own.MaxBy(row => row.From);
        if (last is null)
        {
            book.Placements.Add(new() { OrgUnitId = unit.Id, From = opened, ParentId = parent.Id });
        }
        else if (last.ParentId != parent.Id)
        {
            book.Parents.UnionWith([last.ParentId, parent.Id]);
            Move(unit, last, parent);
        }

        StandSince(unit, opened);
        StandSince(parent, opened);
    }

    private void Move(OrgUnit unit, Placement last, OrgUnit parent)
    {
        if (last.From >= book.Now)
        {
            book.Set(unit.Id, last.ParentId, parent.Id, id => last.ParentId = id);
            return;
        }

        book.Set(unit.Id, last.To, book.Now.Previous, month => last.To = month);
        book.Placements.Add(new() { OrgUnitId = unit.Id, From = book.Now, ParentId = parent.Id });
    }

    /// <summary>Whoever stands beneath a unit must find it in the tree: a hub younger than its oldest centre is placed since then.</summary>
    private void StandSince(OrgUnit unit, ReportingMonth month)
    {
        if (book.Placements.All.Where(row => row.OrgUnitId == unit.Id).MinBy(row => row.From) is { } first && first.From > month)
        {
            book.Placements.Remove(first);
            book.Placements.Add(new() { OrgUnitId = unit.Id, From = month, ParentId = first.ParentId, To = first.To });
            book.Touched.Add(unit.Id);
        }
    }

    /// <summary>An opening later than the last closing opens the unit anew; any other opening corrects the one that is there.</summary>
    private void WriteOpenPeriod(OrgUnit unit, ReportingMonth opened, ReportingMonth? closed)
    {
        var own = book.Open.All.Where(row => row.OrgUnitId == unit.Id).ToList();
        var period = own.Find(row => row.From == opened);
        if (period is null)
        {
            var last = own.MaxBy(row => row.From);
            var corrects = last is not null && (last.To is null || last.To >= opened);
            period = book.Open.Add(new() { OrgUnitId = unit.Id, From = opened, To = corrects ? last!.To : null });
            book.Touched.Add(unit.Id);
            Reopen(unit);
            if (corrects)
            {
                book.Open.Remove(last!);
            }
        }

        book.Set(unit.Id, period.To, closed ?? period.To, month =>
        {
            period.To = month;
            Reopen(unit);
        });
    }

    private void Reopen(OrgUnit unit)
    {
        if (!book.New.Contains(unit.Id))
        {
            book.Reopened.Add(unit.Id);
        }
    }
}
