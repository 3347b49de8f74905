namespace CitizenCenterPortal.Kernel;

/// <summary>How an act ended. A refusal is a value, not an exception, and writes nothing.</summary>
public enum OutcomeKind
{
    /// <summary>Written, with its journal row.</summary>
    Done,

    /// <summary>What was asked for does not exist or is outside the caller's reach; the two are not told apart.</summary>
    NotFound,

    /// <summary>The state of things does not allow the act; the sentence says why and what to do.</summary>
    Refused,

    /// <summary>The input breaks a rule; the problems name each place.</summary>
    Invalid,
}

/// <summary>The answer of every use case that changes something.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Why">The sentence for the person, where there is one to say.</param>
/// <param name="Problems">Each fault with its place, for <see cref="OutcomeKind.Invalid"/>.</param>
public sealed record Outcome(OutcomeKind Kind, Sentence? Why, IReadOnlyList<Problem> Problems)
{
    /// <summary>Written.</summary>
    public static readonly Outcome Done = new(OutcomeKind.Done, null, []);

    /// <summary>Not there, or not the caller's to see.</summary>
    public static readonly Outcome NotFound = new(OutcomeKind.NotFound, "見つかりません。", []);

    /// <summary>True when it was written.</summary>
    public bool IsDone => Kind == OutcomeKind.Done;

    /// <summary>The state does not allow it.</summary>
    public static Outcome Refused(Sentence why) => new(OutcomeKind.Refused, why, []);

    /// <summary>The input breaks rules.</summary>
    public static Outcome Invalid(IReadOnlyList<Problem> problems) => new(OutcomeKind.Invalid, problems[0].What, problems);
}
