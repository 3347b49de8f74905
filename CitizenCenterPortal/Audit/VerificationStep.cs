namespace CitizenCenterPortal.Audit;

/// <summary>How far a verification has come, and what it walks through.</summary>
/// <param name="Done">Parts done.</param>
/// <param name="All">Parts in all.</param>
/// <param name="Chains">Chains of the snapshot.</param>
/// <param name="Lines">Lines of all chains.</param>
/// <param name="Seals">Seals of the file.</param>
public sealed record VerificationStep(int Done, int All, int Chains, long Lines, int Seals);
