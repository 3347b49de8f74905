namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Of how many months of a span an average may be told. Two readers may be told different ones, since each knows other centres; so a number
/// of fewer than all says that it is (<see cref="Crowd"/>). That nobody answered a month counts as that too few did.
/// </summary>
/// <param name="Told">Months that may be told.</param>
/// <param name="Of">Months of the span; 0 where there is no such unit above.</param>
public readonly record struct MonthsTold(int Told, int Of)
{
    /// <summary>True where none may be.</summary>
    public bool IsWithheld => Of > 0 && Told == 0;

    /// <summary>True where some may be and others not.</summary>
    public bool IsPart => Told > 0 && Told < Of;
}
