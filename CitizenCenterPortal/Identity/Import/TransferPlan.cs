using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity.Grants;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>A line and what it does to the grants.</summary>
/// <param name="Line">The line.</param>
/// <param name="Ended">The grant that ends; null where none does or it ended so already.</param>
/// <param name="Given">The grant that begins; null where none does or it is there already.</param>
internal sealed record PlannedTransfer(TransferLine Line, Grant? Ended, Grant? Given);

/// <summary>Carries transfers into the ledger, the same on paper and under the lock.</summary>
internal sealed class TransferPlan(GrantLedger ledger, People people, Faults faults)
{
    /// <summary>Carries the lines in, in their order; what the rules refuse goes into the faults.</summary>
    public List<PlannedTransfer> Carry(IEnumerable<TransferLine> lines, string file)
    {
        var planned = lines.Select(Carry).OfType<PlannedTransfer>().ToList();
        if (faults.Count == 0 && ledger.Unadministered is { } why)
        {
            faults.Add(new Problem(new(file, ""), why));
        }

        return planned;
    }

    private PlannedTransfer? Carry(TransferLine line)
    {
        var (person, why) = people.Find(line.SignIn, line.Name);
        if (person is null)
        {
            faults.Add(line.Row.Fault(TransferFile.SignIn, why!));
            return null;
        }

        var (ended, given) = (default(Grant), default(Grant));
        if (line.Old is { } old && (why = End(Wanted(person, old, line.Day), line.Day.AddDays(-1), out ended)) is not null)
        {
            faults.Add(line.Row.Fault(TransferFile.OldRole, why));
        }

        if (line.New is { } next && (why = Give(Wanted(person, next, line.Day), out given)) is not null)
        {
            faults.Add(line.Row.Fault(TransferFile.NewRole, why));
        }

        return new(line, ended, given);
    }

    private Sentence? End(Grant wanted, DateOnly last, out Grant? ended)
    {
        var stands = ledger.All.FirstOrDefault(row => GrantLedger.IsSame(row, wanted) && row.StateOn(last) == GrantState.Now);
        ended = stands?.To == last ? null : stands;
        return stands is null ? new Sentence("{0}に、旧所属での旧役割の権限がありません。", Era.Day(last)) : ended is null ? null : GrantLedger.End(ended, last);
    }

    private Sentence? Give(Grant wanted, out Grant? given)
    {
        given = ledger.All.Any(row => GrantLedger.IsSame(row, wanted) && row.From == wanted.From) ? null : wanted;
        return given is null ? null : ledger.Give(given);
    }

    private static Grant Wanted(Person person, Post post, DateOnly from) =>
        new() { PersonId = person.Id, Role = post.Role, OrgUnitId = post.Unit, OperatorId = post.Operator, From = from };
}
