namespace CitizenCenterPortal.Identity.Grants;

/// <summary>Where a grant stands on a day.</summary>
public enum GrantState
{
    /// <summary>いま: it gives its right.</summary>
    Now,

    /// <summary>これから: it was entered beforehand.</summary>
    ToCome,

    /// <summary>終わった: its last day has passed.</summary>
    Over,
}
