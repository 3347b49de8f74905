namespace CitizenCenterPortal.Benchmarks;

/// <summary>One line of the table: a ratio within one run, and what it may be at most (or at least).</summary>
/// <param name="Work">What was done.</param>
/// <param name="Against">What it is held against.</param>
/// <param name="Ratio">The work divided by what it is held against.</param>
/// <param name="Budget">The bound of the ratio.</param>
/// <param name="Figures">The times, counts or bytes behind it, with their units.</param>
/// <param name="AtLeast">True where the ratio must reach the bound; else it must not pass it.</param>
internal sealed record Measured(string Work, string Against, double Ratio, double Budget, string Figures, bool AtLeast = false)
{
    /// <summary>False for a row that only stands beside the one that the budget is of.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>True where the bound is kept.</summary>
    public bool IsKept => AtLeast ? Ratio >= Budget : Ratio <= Budget;

    /// <summary>The line of the table, in Markdown.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Work} | {Against} | {Ratio:0.00} × | {(IsJudged ? $"{(AtLeast ? "≥" : "≤")} {Budget:0.0#} ×" : "")} | {(!IsJudged ? "" : IsKept ? "kept" : "**missed**")} | {Figures} |");
}
