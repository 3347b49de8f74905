namespace CitizenCenterPortal.Organization.Import;

/// <summary>Writes in which months a unit is open, one period after another.</summary>
internal sealed class OpeningWriter(CityBook book)
{
    /// <summary>What a file says. An opening later than the last closing opens the unit anew; any other opening corrects the one that is there.</summary>
    public void Write(OrgUnit unit, ReportingMonth opened, ReportingMonth? closed)
    {
        var own = Of(unit.Id);
        var period = own.Find(row => row.From == opened);
        if (period is null)
        {
            var last = own.LastOrDefault();
            var corrects = last is not null && (last.To is null || last.To >= opened);
            period = book.Open.Add(new() { OrgUnitId = unit.Id, From = opened, To = corrects ? last!.To : null });
            Reopen(unit);
            if (corrects)
            {
                book.Open.Remove(last!);
            }
        }

        Until(unit, period, closed ?? period.To);
    }

    /// <summary>Closes a unit after a month; what was to open later does not.</summary>
    public void Close(OrgUnit unit, ReportingMonth last)
    {
        foreach (var later in Of(unit.Id).Where(row => row.From > last).ToList())
        {
            book.Open.Remove(later);
            Reopen(unit);
        }

        if (Of(unit.Id).LastOrDefault(row => row.To is null || row.To > last) is { } period)
        {
            Until(unit, period, last);
        }
    }

    /// <summary>Opens a closed unit from a month on; one that closed the month before was open all the time.</summary>
    public void Open(OrgUnit unit, ReportingMonth from)
    {
        if (Of(unit.Id).LastOrDefault() is { To: { } to } last && to.Next >= from)
        {
            Until(unit, last, null);
        }
        else
        {
            book.Open.Add(new() { OrgUnitId = unit.Id, From = from });
            Reopen(unit);
        }
    }

    private List<OpenPeriod> Of(int unitId) => [.. book.Open.All.Where(row => row.OrgUnitId == unitId).OrderBy(row => row.From)];

    private void Until(OrgUnit unit, OpenPeriod period, ReportingMonth? last) => book.Set(unit.Id, period.To, last, month =>
    {
        period.To = month;
        Reopen(unit);
    });

    private void Reopen(OrgUnit unit)
    {
        book.Touched.Add(unit.Id);
        if (!book.New.Contains(unit.Id))
        {
            book.Reopened.Add(unit.Id);
        }
    }
}
