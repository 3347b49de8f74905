namespace CitizenCenterPortal.Identity;

/// <summary>What is done to persons and grants.</summary>
public static class IdentityActs
{
    /// <summary>The demo's personas get their persons and grants.</summary>
    public static readonly Act PrepareDemo = new("access.prepare-demo", Permissions.Operation.Run, "見本の職員を用意する", "見本の職員を用意しました");

    /// <summary>A person's name is erased for good.</summary>
    public static readonly Act Erase = new("person.erase", Permissions.Access.Edit, "氏名を消す", "職員の氏名を消しました");

    /// <summary>Somebody gets a right from a day on.</summary>
    public static readonly Act Give = On("give", "権限を与える", "権限を与えました");

    /// <summary>A right ends with a day.</summary>
    public static readonly Act End = On("end", "権限を終える", "権限の終わりの日を決めました");

    /// <summary>The days of a right that has not begun.</summary>
    public static readonly Act Correct = On("correct", "始まる前の日を直す", "始まる前の権限の日を直しました");

    /// <summary>A right that has not begun does not begin.</summary>
    public static readonly Act TakeBack = On("take-back", "始まる前に取り消す", "始まる前の権限を取り消しました");

    /// <summary>The transfers of a day, from the city's file.</summary>
    public static readonly Act Transfer = On("transfer", "異動を取り込む", "異動を取り込みました");

    /// <summary>Those that change grants.</summary>
    public static readonly IReadOnlyList<Act> OfGrants = [Give, End, Correct, TakeBack, Transfer];

    /// <summary>Those that touch grants, of deputies too.</summary>
    public static readonly IReadOnlyList<Act> OnGrants = [.. OfGrants, .. Deputies.DeputyActs.All];

    private static Act On(string verb, string label, string sentence) => new($"access.{verb}", Permissions.Access.Edit, label, sentence, NeedsReason: true);
}
