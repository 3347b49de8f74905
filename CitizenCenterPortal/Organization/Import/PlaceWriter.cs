namespace CitizenCenterPortal.Organization.Import;

/// <summary>Writes under whom a unit stands, month by month without a gap: where it stood before a move, it stood.</summary>
internal sealed class PlaceWriter(CityBook book)
{
    /// <summary>Where a file puts a unit: from this month where it stands elsewhere. A new one has its place from its opening; a move entered beforehand stays.</summary>
    public void Write(OrgUnit unit, OrgUnit? parent, ReportingMonth opened)
    {
        if (parent is null)
        {
            return;
        }

        if (StandsIn(unit.Id, book.Now) is not { } stands)
        {
            book.Placements.Add(new() { OrgUnitId = unit.Id, From = opened, ParentId = parent.Id });
        }
        else if (stands.ParentId != parent.Id)
        {
            Move(unit, parent, book.Now);
        }

        StandSince(unit, opened);
        StandSince(parent, opened);
    }

    /// <summary>Puts a unit elsewhere from a month on, in place of what was to come after it.</summary>
    public void Move(OrgUnit unit, OrgUnit parent, ReportingMonth from)
    {
        var own = book.Placements.All.Where(row => row.OrgUnitId == unit.Id).OrderBy(row => row.From).ToList();
        from = from > own[0].From ? from : own[0].From;
        book.Parents.UnionWith(own.Where(row => row.To is null || row.To >= from).Select(row => row.ParentId).Append(parent.Id));
        book.MovedFrom = from;
        foreach (var later in own.Where(row => row.From > from))
        {
            book.Placements.Remove(later);
            book.Touched.Add(unit.Id);
        }

        var stands = own.Last(row => row.From <= from);
        if (stands.ParentId == parent.Id)
        {
            book.Set<ReportingMonth?>(unit.Id, stands.To, null, month => stands.To = month);
        }
        else if (stands.From == from)
        {
            book.Set(unit.Id, stands.ParentId, parent.Id, id => stands.ParentId = id);
            book.Set<ReportingMonth?>(unit.Id, stands.To, null, month => stands.To = month);
        }
        else
        {
            book.Set(unit.Id, stands.To, from.Previous, month => stands.To = month);
            book.Placements.Add(new() { OrgUnitId = unit.Id, From = from, ParentId = parent.Id });
        }

        StandSince(parent, from);
        Hang(book, unit, book.Units.All.First(hub => hub.Id == StandsIn(unit.Id, book.Now)!.ParentId));
    }

    /// <summary>Writes under whom a unit hangs today.</summary>
    public static void Hang(CityBook book, OrgUnit unit, OrgUnit? parent)
    {
        book.Set(unit.Id, unit.ParentId, parent?.Id, id => unit.ParentId = id);
        book.Set(unit.Id, unit.Path, $"{parent?.Path ?? "/"}{unit.Id}/", path => unit.Path = path);
    }

    /// <summary>The placement of a month; the first where it begins later, the last where it ended. Null for a unit without any.</summary>
    private Placement? StandsIn(int unitId, ReportingMonth month)
    {
        var own = book.Placements.All.Where(row => row.OrgUnitId == unitId).OrderBy(row => row.From).ToList();
        return own.LastOrDefault(row => row.From <= month) ?? own.FirstOrDefault();
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
}
