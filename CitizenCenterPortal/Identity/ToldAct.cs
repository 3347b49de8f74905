namespace CitizenCenterPortal.Identity;

/// <summary>One act as a history tells it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who, in words.</param>
/// <param name="Role">The role they acted in.</param>
/// <param name="Act">What they did.</param>
/// <param name="Reason">Why; null where none was given.</param>
/// <param name="Details">What it came to, in words.</param>
public sealed record ToldAct(DateTime At, string Who, string Role, Act Act, string? Reason, IReadOnlyList<string> Details);
