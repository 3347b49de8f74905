using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity.Grants;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>
/// Takes a list of transfers in: old rights end the day before, new ones begin on the day, persons who are not there are made. Written
/// whole as one act or, with any fault, not at all. A day to come changes nothing of today.
/// </summary>
public sealed class ImportTransfers(PortalDoor door, PersonVault vault)
{
    /// <summary>What a file would do.</summary>
    public async Task<TransferPreview> PreviewAsync(byte[] file, string name, string reason, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(IdentityActs.Transfer.Permission, stop);
        var faults = new Faults();
        var lines = Read(file, name, reading.Tree, faults);
        var people = await PeopleAsync(reading.Rows<Person>(), reading.Rows<PersonKey>(), lines, stop);
        var planned = Carry(await reading.Rows<Grant>().OrderBy(row => row.Id).ToListAsync(stop), null, reading.Tree, reading.Clock.Today, people, lines, name, faults);
        return faults.Count > 0
            ? new(name, reason, new(Outcome.Invalid(faults.Told)), "", faults.Count, [])
            : new(name, reason, Counts(planned, people), Mark(reading.Stamps, reading.Clock), 0, [.. planned.Select(row => TransferRow.Of(row, people, reading.Tree))]);
    }

    /// <summary>Writes a file whose preview was looked at; refuses where the grants, the units or the day are no longer the same.</summary>
    public async Task<ImportedTransfers> RunAsync(byte[] file, string name, string reason, string mark, CancellationToken stop = default)
    {
        var faults = new Faults();
        await using var change = await door.OpenForChangeAsync(IdentityActs.Transfer, [], stop);
        if (Mark(change.Stamps, change.Clock) != mark)
        {
            return new(Outcome.Refused("確かめたあとで、権限か組織が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。"));
        }

        var lines = Read(file, name, change.Tree, faults);
        var people = await PeopleAsync(change.Rows<Person>(), change.Rows<PersonKey>(), lines, stop);
        foreach (var line in lines)
        {
            people.Find(line.SignIn, line.Name);
        }

        await people.WriteAsync(change, vault, stop);
        var grants = change.Rows<Grant>();
        var planned = Carry(await grants.OrderBy(row => row.Id).ToListAsync(stop), grants, change.Tree, change.Clock.Today, people, lines, name, faults);
        if (faults.Count > 0)
        {
            return new(Outcome.Invalid(faults.Told));
        }

        if (planned.Any(row => (row.Ended ?? row.Given) is not null))
        {
            await change.CommitAsync(new ActNote { Reason = reason }, stop);
        }

        return Counts(planned, people);
    }

    private static List<TransferLine> Read(byte[] file, string name, OrgTree tree, Faults faults) =>
        [.. TableFile.Read(file, name, TransferFile.Columns, faults).Select(row => TransferLine.Read(row, tree, faults)).OfType<TransferLine>()];

    private Task<People> PeopleAsync(IQueryable<Person> persons, IQueryable<PersonKey> keys, List<TransferLine> lines, CancellationToken stop) =>
        People.ReadAsync(persons, keys, vault, [.. lines.Select(line => line.SignIn).Distinct()], stop);

    private static List<PlannedTransfer> Carry(List<Grant> grants, DbSet<Grant>? set, OrgTree tree, DateOnly today, People people, List<TransferLine> lines, string name, Faults faults) =>
        new TransferPlan(new(new(grants, set), tree, today), people, faults).Carry(lines, name);

    private static string Mark(DataStamps stamps, CityClock clock) => $"{stamps.Access}/{stamps.Organization}/{clock.Today:yyyy-MM-dd}";

    private static ImportedTransfers Counts(List<PlannedTransfer> planned, People people) => new(
        Outcome.Done, planned.Count(row => row.Given is not null), planned.Count(row => row.Ended is not null), planned.Count(row => (row.Ended ?? row.Given) is null), people.New.Count);
}
