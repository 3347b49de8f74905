using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>What a person says of a paper.</summary>
/// <param name="Kind">What it is; null for what is no kind.</param>
/// <param name="Caption">説明, as typed.</param>
/// <param name="Agreed">True where they said that those whom a photograph shows agree.</param>
public sealed record PaperFields(PaperKind? Kind, string Caption, bool Agreed)
{
    /// <summary>Reads the fields of the form.</summary>
    internal static PaperFields Read(IReadOnlyDictionary<string, string> form) => new(
        Enum.TryParse<PaperKind>(form.GetValueOrDefault("kind"), out var kind) && Enum.IsDefined(kind) ? kind : null, form.GetValueOrDefault("caption", ""), form.GetValueOrDefault("agreed") == "true");

    /// <summary>What is wrong with them, each at its field.</summary>
    internal IReadOnlyList<Problem> Faults()
    {
        var read = new FieldReader();
        var caption = read.Text("caption", Caption, EventPaper.CaptionMaxLength);
        read.Refuse(Kind is null, "kind", "種類を選んでください。");
        read.Refuse(Kind == PaperKind.Photo && caption.Length == 0, "caption", "何が写っているかを、説明に書いてください。写真の見えない人に読み上げます。");
        read.Refuse(Kind == PaperKind.Photo && !Agreed, "agreed", "写っている人の了承を得てから、載せてください。了承を得たら、印を付けてください。");
        return read.Faults;
    }
}
