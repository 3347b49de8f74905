namespace CitizenCenterPortal.Organization.Import;

/// <summary>An edit worked out on paper.</summary>
/// <param name="Before">The tree before.</param>
/// <param name="After">The tree afterwards; as before where there are problems.</param>
/// <param name="Version">The version of the tree that it was worked out on.</param>
/// <param name="Problems">What is wrong with it; with any, nothing is written.</param>
internal sealed record PlannedTree(CityBook Before, CityBook After, long Version, IReadOnlyList<Problem> Problems)
{
    /// <summary>Names the state that was looked at: the same edit does the same to the same tree in the same month.</summary>
    public string Mark => $"{Version}/{Before.Now}";
}
