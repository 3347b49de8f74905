using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization;

/// <summary>A room that keeps sums along the tree, which must follow it when units move, open or close.</summary>
public interface IFollowsTree
{
    /// <summary>Called inside the act that moves, opens or closes units, with the tree as it then stands in <see cref="Change.Tree"/>.</summary>
    /// <param name="change">The act; the parents and the reopened are among its units.</param>
    /// <param name="parents">The units beneath which something came or went.</param>
    /// <param name="since">The month from which the new place holds.</param>
    /// <param name="reopened">The units that are open in other months than before, whichever those are.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    Task FollowAsync(Change change, IReadOnlyCollection<int> parents, ReportingMonth since, IReadOnlyCollection<int> reopened, CancellationToken stop);
}
