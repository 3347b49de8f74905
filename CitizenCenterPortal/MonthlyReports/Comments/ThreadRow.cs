using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>A thread as a reader sees it.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Place">The place it is of; empty for the whole report.</param>
/// <param name="Name">What a person calls the place.</param>
/// <param name="Block">The number of the place's block, from 1; 0 for the whole report.</param>
/// <param name="Cell">The code of the place's first cell or its text; null for the whole report, and where the form no longer has the place.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Acts">The codes of what the reader may do with it now.</param>
/// <param name="Comments">What was said, oldest first.</param>
public sealed record ThreadRow(int Number, string Place, string Name, int Block, string? Cell, CommentState State, IReadOnlyList<string> Acts, IReadOnlyList<CommentRow> Comments)
{
    /// <summary>True while something is waited for.</summary>
    public bool IsOpen => State == CommentState.Open;

    /// <summary>True where the reader may do an act with it now.</summary>
    public bool Allows(Act act) => Acts.Contains(act.Code);
}

/// <summary>What somebody said.</summary>
/// <param name="Number">Its number in the thread.</param>
/// <param name="Who">The person, as the reader may see them.</param>
/// <param name="Role">The code of the role they said it in.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Words">What they said; empty where they took it back.</param>
/// <param name="TakenBack">True where they took it back.</param>
/// <param name="Mine">True where the reader wrote it, and may take it back.</param>
public sealed record CommentRow(int Number, string Who, string Role, DateTime At, string Words, bool TakenBack, bool Mine)
{
    /// <summary>佐藤 恵（館職員）.</summary>
    public string By => Kernel.Words.Say("{0}（{1}）", Who, Roles.Find(Role) is { } known ? Kernel.Words.Say(known.Name) : Kernel.Words.Say("システム"));
}
