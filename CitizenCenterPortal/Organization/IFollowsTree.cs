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

    /// <summary>Why the act may not be, with the tree as it would then stand in <see cref="Change.Tree"/>; null where nothing speaks against it.</summary>
    /// <param name="change">The act.</param>
    /// <param name="before">The tree before.</param>
    /// <param name="reopened">The units that would be open in other months than before.</param>
    /// <param name="stop">Stops it.</param>
    Task<Sentence?> ObjectAsync(Change change, OrgTree before, IReadOnlyCollection<int> reopened, CancellationToken stop);
}
