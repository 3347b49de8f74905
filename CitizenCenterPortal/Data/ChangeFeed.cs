namespace CitizenCenterPortal.Data;

/// <summary>Says to open pages of this process that something was written, so that they ask again.</summary>
public sealed class ChangeFeed
{
    /// <summary>The act and its units, after the commit.</summary>
    public event Action<Act, IReadOnlyCollection<int>>? Committed;

    internal void Announce(Act act, IReadOnlyCollection<int> units) => Committed?.Invoke(act, units);
}
