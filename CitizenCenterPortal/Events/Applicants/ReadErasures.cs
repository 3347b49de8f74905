using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>An erasure as its page shows it.</summary>
/// <param name="Unit">The centre.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Events">Of how many events.</param>
/// <param name="Applicants">How many applications.</param>
public sealed record ErasureLine(OrgUnit Unit, DateTime At, int Events, int Applicants);

/// <summary>Reads what was erased of applicants, out of the journal: the centre's own, and of all centres for an administrator, who sees nothing else of them.</summary>
public sealed class ReadErasures(PortalDoor door, ApplicantSettings settings)
{
    /// <summary>Lines shown at most.</summary>
    public const int Most = 200;

    /// <summary>For how many days the personal data are kept.</summary>
    public int KeepDays => settings.KeepDays;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ErasureLine>> FindAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(ApplicantActs.Erase.Permission, stop);
        var lines = await reading.LinesOf([ApplicantActs.Erase]).OrderByDescending(line => line.At).ThenBy(line => line.OrgUnitId).Take(Most).ToListAsync(stop);
        return
        [
            .. from line in lines
               let unit = reading.Tree.Find(line.OrgUnitId)
               where unit is not null
               from row in ToldRow.Read(line.Detail)
               where row.Of == nameof(ApplicantErasure)
               select new ErasureLine(unit, line.At, Number(row, nameof(ApplicantErasure.Events)), Number(row, nameof(ApplicantErasure.Applicants))),
        ];
    }

    private static int Number(ToldRow row, string column) => row.Is(column) is long number ? (int)number : 0;
}
