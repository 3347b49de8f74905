namespace CitizenCenterPortal.Shell;

/// <summary>The personas of one tier on the page of the demo's sign-in.</summary>
/// <param name="Label">The tier's word: 市, 区, 地区館, 指定管理者・監査.</param>
/// <param name="Personas">Who may be tried.</param>
public sealed record PersonaGroup(string Label, IReadOnlyList<Persona> Personas);

/// <summary>An invented person of the demo's sign-in.</summary>
/// <param name="Code">The role's code, sent to <c>POST /sign-in</c> as <c>persona</c>.</param>
/// <param name="Role">The role's word.</param>
/// <param name="Name">The invented name.</param>
/// <param name="Place">The unit or operator.</param>
public sealed record Persona(string Code, string Role, string Name, string Place);
