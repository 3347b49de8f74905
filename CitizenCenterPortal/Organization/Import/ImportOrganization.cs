using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>How an import of units ended.</summary>
/// <param name="Outcome">Done also where nothing was to change; every fault of the file where it was refused.</param>
/// <param name="New">Units that were added.</param>
/// <param name="Changed">Units of which anything was written.</param>
/// <param name="Unchanged">Units of the file that stand as it says.</param>
public sealed record ImportedOrganization(Outcome Outcome, int New = 0, int Changed = 0, int Unchanged = 0);

/// <summary>
/// Takes the city's list of units in: adds what is new, corrects names and wards, moves units and changes operators from this month on.
/// A unit that the file does not name stays. Written whole or, with any fault, not at all. Sums of this month follow a unit that moves;
/// earlier months keep their placement. What is owed of any month follows the months in which a unit is open.
/// </summary>
public sealed class ImportOrganization(PortalDoor door, IEnumerable<IFollowsTree> followers)
{
    /// <summary>Reads, checks, and writes what differs as one act.</summary>
    /// <param name="file">The bytes; see <see cref="Excel.TableFile.LoadAsync"/>.</param>
    /// <param name="name">The file's name as the person gave it, for the places of faults.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public async Task<ImportedOrganization> RunAsync(byte[] file, string name, CancellationToken stop = default)
    {
        var faults = new Faults();
        var lines = OrganizationFile.Read(file, name, faults);
        CityBook paper;
        long version;
        await using (var reading = await door.OpenForReadingAsync(Permissions.Organization.Read, stop))
        {
            faults.Add(Check(lines, name, reading.Tree, readable: faults.Count == 0));
            if (faults.Count > 0)
            {
                return new(Outcome.Invalid(faults.Told));
            }

            version = reading.Stamps.Organization;
            paper = await CityBook.OnPaperAsync(reading, stop);
            Write(paper, lines);
        }

        var done = new ImportedOrganization(Outcome.Done, paper.New.Count, paper.Touched.Count - paper.New.Count, lines.Count(line => !paper.Touched.Contains(IdOf(paper, line))));
        return paper.Touched.Count == 0 || await WriteAsync(lines, paper, version, stop)
            ? done
            : new(Outcome.Refused("取込の準備をしている間に組織が変わりました。もう一度実行してください。"));
    }

    private static IEnumerable<Problem> Check(List<UnitLine> lines, string name, OrgTree tree, bool readable)
    {
        var among = new TreeCheck(lines, tree);
        if (readable && among.OfWhole(name) is { } missing)
        {
            yield return missing;
        }

        foreach (var problem in lines.SelectMany(line => line.Problems.Concat(among.Of(line))))
        {
            yield return problem;
        }
    }

    /// <summary>On paper an operator has no number yet; its agreements are told apart by the next free ones.</summary>
    private static void Write(CityBook paper, List<UnitLine> lines)
    {
        var writer = new BookWriter(paper);
        writer.WriteOperators(lines);
        var last = paper.Operators.All.Max(body => (int?)body.Id) ?? 0;
        foreach (var body in paper.Operators.All.Where(body => body.Id == 0))
        {
            body.Id = ++last;
        }

        writer.WriteUnits(lines);
    }

    /// <summary>Writes under the lock what was worked out on paper; false, with nothing written, where the tree is no longer the same.</summary>
    private async Task<bool> WriteAsync(List<UnitLine> lines, CityBook paper, long version, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(OrganizationActs.Import, [.. paper.Touched.Union(paper.Parents).Append(OrgUnit.RootId).Distinct()], stop);
        if (await change.Derived<DataStamp>().Where(stamp => stamp.Topic == Stamps.Organization).Select(stamp => stamp.Version).SingleAsync(stop) != version)
        {
            return false;
        }

        var book = await CityBook.UnderLockAsync(change, stop);
        var writer = new BookWriter(book);
        writer.WriteOperators(lines);
        await change.SaveAsync(stop);
        writer.WriteUnits(lines);
        await MoveSumsAsync(change, book, stop);
        await change.CommitAsync(ActNote.Plain, stop);
        return true;
    }

    private async Task MoveSumsAsync(Change change, CityBook book, CancellationToken stop)
    {
        if (book.Parents.Count + book.Reopened.Count == 0)
        {
            return;
        }

        await change.ReadTreeAsync(stop);
        foreach (var follower in followers)
        {
            await follower.FollowAsync(change, book.Parents, book.Now, book.Reopened, stop);
        }
    }

    private static int IdOf(CityBook book, UnitLine line) => book.Units.All.First(unit => unit.Code == line.Code).Id;
}
