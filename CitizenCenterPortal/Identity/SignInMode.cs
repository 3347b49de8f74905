namespace CitizenCenterPortal.Identity;

/// <summary>How people sign in; setting <c>Portal:SignIn:Mode</c>.</summary>
public enum SignInMode
{
    /// <summary>Personas by button; refused outside Development.</summary>
    Demo,

    /// <summary>The city's own identity provider.</summary>
    Oidc,
}
