using System.Text.Json;

namespace CitizenCenterPortal.Ui;

/// <summary>What is typed in a form against what stood there when it was opened.</summary>
/// <param name="fields">The fields of the form, as typed.</param>
public sealed class TypedForm(object fields)
{
    private readonly string opened = Text(fields);
    private bool saved;

    /// <summary>True where something was typed that is not saved. What was changed and changed back is nothing.</summary>
    public bool IsUnsaved => !saved && Text(fields) != opened;

    /// <summary>Told that it was saved.</summary>
    public void Save() => saved = true;

    private static string Text(object fields) => JsonSerializer.Serialize(fields, fields.GetType());
}
