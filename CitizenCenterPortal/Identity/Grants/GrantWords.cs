namespace CitizenCenterPortal.Identity.Grants;

/// <summary>Grants in words.</summary>
public static class GrantWords
{
    /// <summary>Where a grant stands on a day; both ends are inside.</summary>
    public static GrantState StateOn(this Grant grant, DateOnly day) =>
        grant.From > day ? GrantState.ToCome : grant.To < day ? GrantState.Over : GrantState.Now;

    /// <summary>The state's word.</summary>
    public static string Say(GrantState state) => state switch
    {
        GrantState.Now => Words.Say("いま"),
        GrantState.ToCome => Words.Say("これから"),
        GrantState.Over => Words.Say("終わった"),
    };

    /// <summary>館長; the code where it is no role.</summary>
    public static string Role(string code) => Roles.Find(code) is { } role ? Words.Say(role.Name) : code;

    /// <summary>館長, or 館長代理.</summary>
    public static string Role(Grant grant) => grant.DeputyOf is null ? Role(grant.Role) : Words.Say("{0}代理", Role(grant.Role));

    /// <summary>The unit or operator it is held for; 「全体」 for an administrator's.</summary>
    public static string Place(int? unit, int? body, OrgTree tree) =>
        unit is { } id ? tree.Find(id)?.DisplayName ?? "" : body is { } number ? tree.Operators.FirstOrDefault(row => row.Id == number)?.Name ?? "" : Words.Say("全体");

    /// <summary>令和9年4月1日から令和10年3月31日まで; without an end 令和9年4月1日から.</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        to is { } last ? Words.Say("{0}から{1}まで", Era.Day(from), Era.Day(last)) : Words.Say("{0}から", Era.Day(from));
}
