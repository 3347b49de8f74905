using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Organization;

/// <summary>A room that keeps sums along the tree, which must follow it when units move.</summary>
public interface IFollowsTree
{
    /// <summary>Called inside the act that moves units, with the tree as it then stands in <see cref="Change.Tree"/>.</summary>
    /// <param name="change">The act; the parents are among its units.</param>
    /// <param name="parents">The units beneath which something came or went.</param>
    /// <param name="since">The month from which the new place holds.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    Task FollowAsync(Change change, IReadOnlyCollection<int> parents, ReportingMonth since, CancellationToken stop);
}
