namespace CitizenCenterPortal.Kernel;

/// <summary>A sentence for a person, said in the reader's language only when it is shown.</summary>
/// <param name="Japanese">The Japanese, key of its English; may hold <c>{0}</c>, <c>{1}</c> …</param>
/// <param name="Parts">What stands in the places; a part that is itself a <see cref="Sentence"/> is said too.</param>
public sealed record Sentence(string Japanese, params object?[] Parts)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Parts.Length == 0 ? Words.Say(Japanese) : Words.Say(Japanese, [.. Parts.Select(part => part?.ToString())]);

    /// <summary>A sentence without parts.</summary>
    public static implicit operator Sentence(string japanese) => new(japanese);
}
