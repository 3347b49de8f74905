namespace CitizenCenterPortal.Organization.Import;

/// <summary>
/// Writes who runs a unit. The file may say from when to when; where it does not, an operator that stays keeps its agreement, a new one
/// begins this month, and with a new unit on its opening. Whom it follows ends the month before.
/// </summary>
internal sealed class AgreementWriter(CityBook book)
{
    public void Write(OrgUnit unit, UnitLine line)
    {
        var own = book.Agreements.All.Where(row => row.OrgUnitId == unit.Id).ToList();
        var now = own.Find(row => row.From <= book.Now && (row.To is null || row.To >= book.Now));
        if (line.Operator.Length == 0)
        {
            End(now, book.Now);
            return;
        }

        var body = book.Operators.All.First(body => body.Name == line.Operator);
        now ??= own.MaxBy(row => row.From);
        var stays = now?.OperatorId == body.Id;
        var from = line.AgreedFrom ?? (stays ? now!.From : book.New.Contains(unit.Id) ? line.Opened!.Value : book.Now);
        var kept = own.Find(row => row.OperatorId == body.Id && row.From == from);
        Agree(unit, body, from, line.AgreedTo ?? kept?.To ?? line.Closed);
    }

    /// <summary>From a month on an operator runs the unit, or the city does, in place of whoever would.</summary>
    public void Agree(OrgUnit unit, Operator? body, ReportingMonth from, ReportingMonth? to)
    {
        var own = book.Agreements.All.Where(row => row.OrgUnitId == unit.Id).ToList();
        var kept = own.Find(row => row.OperatorId == body?.Id && row.From == from);
        foreach (var other in own.Where(row => row != kept && (row.To is null || row.To >= from) && (to is null || row.From <= to)))
        {
            End(other, from);
        }

        if (kept is not null)
        {
            book.Set(unit.Id, kept.To, to, month => kept.To = month);
        }
        else if (body is not null && (to is null || to >= from))
        {
            book.Agreements.Add(new() { OperatorId = body.Id, OrgUnitId = unit.Id, From = from, To = to });
            book.Touched.Add(unit.Id);
        }
    }

    /// <summary>Ends an agreement before a month; one that would not have begun by then is taken away.</summary>
    private void End(Agreement? agreement, ReportingMonth before)
    {
        if (agreement is null)
        {
            return;
        }

        if (agreement.From < before)
        {
            book.Set(agreement.OrgUnitId, agreement.To, before.Previous, month => agreement.To = month);
        }
        else
        {
            book.Agreements.Remove(agreement);
            book.Touched.Add(agreement.OrgUnitId);
        }
    }
}
