using CitizenCenterPortal.Ui;
using System.Text;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Makes of what was typed what is kept. Pure but for the seals: whatever is wrong with it stands in <see cref="Faults"/>, each at its field.</summary>
internal sealed class ApplicantReader
{
    private const int FewestDigits = 9, MostDigits = 15;
    private readonly FieldReader read = new();
    private readonly ApplicantFields fields;
    private readonly (string Name, string Kana, string Contact, string Note) texts;
    private readonly (int People, DateOnly Day) facts;

    public ApplicantReader(ApplicantFields fields, DateOnly today)
    {
        this.fields = fields;
        var (name, kana) = (Line("name", fields.Name, EventApplicant.NameMaxLength), Line("kana", fields.Kana, EventApplicant.NameMaxLength));
        read.Refuse(name.Length == 0, "name", "氏名を書いてください。");
        read.Refuse(kana.Length == 0 && HasKanji(name), "kana", "ふりがなを書いてください。受付名簿は、ふりがなの順に並びます。");
        read.Refuse(HasKanji(kana), "kana", "ふりがなは、漢字を使わずに書いてください。");
        var contact = Line("contact", fields.Contact, EventApplicant.ContactMaxLength);
        read.Refuse(contact.Length > 0 && !contact.Contains('@') && Digits(contact).Length is < FewestDigits or > MostDigits, "contact", "電話番号か、メールアドレスを書いてください。");
        texts = (name, kana.Length == 0 ? name : kana, contact, read.Text("note", fields.Note, EventApplicant.NoteMaxLength));
        var (people, day) = (read.People("people", fields.People), read.Day("applied-on", fields.AppliedOn));
        read.Refuse(people is null or < 1 or > EventApplicant.MostPeople, "people", new Sentence("人数は 1 から {0} までの数で書いてください。", EventApplicant.MostPeople));
        read.Refuse(day > today, "applied-on", "申込日が、きょうより後です。");
        facts = (people ?? 1, day ?? today);
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Faults => read.Faults;

    /// <summary>How many come.</summary>
    public int People => facts.People;

    /// <summary>The mark by which the same person is found among those of the event: how they are called and how they are reached.</summary>
    public string Mark(PersonVault vault, Event of) => Mark(vault, of, texts.Kana, texts.Contact);

    /// <summary>The same of somebody who is not typed.</summary>
    public static string Mark(PersonVault vault, Event of, string kana, string contact) =>
        vault.Mark($"{of.OrgUnitId}|{of.Number}|{Folded(kana)}|{(contact.Contains('@') ? Folded(contact) : Digits(contact))}");

    /// <summary>Writes it. What says the same as before is not sealed anew, so that the history names what changed.</summary>
    public void Into(EventApplicant row, PersonVault vault, string wrapped)
    {
        (row.Name, row.Kana, row.Contact, row.Note) = (Sealed(row.Name, texts.Name), Sealed(row.Kana, texts.Kana), Sealed(row.Contact, texts.Contact), Sealed(row.Note, texts.Note));
        row.LifeStage = LifeStage.All.FirstOrDefault(stage => stage.Code == fields.LifeStage)?.Code ?? LifeStage.All[^1].Code;
        (row.FirstTime, row.People, row.AppliedOn, row.Channel) = (fields.FirstTime, facts.People, facts.Day, fields.Channel);

        PersonalText Sealed(PersonalText before, string text) => vault.Open(before, wrapped) == text ? before : vault.Seal(wrapped, text);
    }

    private string Line(string field, string typed, int most) => read.Text(field, typed, most).ReplaceLineEndings(" ");

    private static bool HasKanji(string text) => text.Any(sign => sign is '々' or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') || char.IsSurrogate(sign));

    private static string Digits(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    /// <summary>Widths, spaces, capitals and the two kana make no difference.</summary>
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(sign => !Rune.IsWhiteSpace(sign)).Select(Kana.Fold));
}
