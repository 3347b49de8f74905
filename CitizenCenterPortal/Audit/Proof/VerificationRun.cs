namespace CitizenCenterPortal.Audit.Proof;

/// <summary>One run of the verification that somebody asked for.</summary>
/// <param name="Actor">Who asked, as the journal names them.</param>
/// <param name="Role">In which role.</param>
/// <param name="Began">When, UTC.</param>
/// <param name="Step">How far it has come; null before its snapshot stands.</param>
/// <param name="Faults">What was found, up to <see cref="Most"/>.</param>
/// <param name="Count">How many faults there are in all.</param>
/// <param name="Ended">When it ended; null while it runs.</param>
/// <param name="Broke">True where it could not be carried through: nothing is proved then.</param>
public sealed record VerificationRun(
    string Actor, string Role, DateTime Began, VerificationStep? Step, IReadOnlyList<Problem> Faults, int Count, DateTime? Ended = null, bool Broke = false)
{
    /// <summary>Faults that are kept to be shown; the command line names all.</summary>
    public const int Most = 200;
}
