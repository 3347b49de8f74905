namespace CitizenCenterPortal.Events.Applicants;

/// <summary>What a person typed of an application, as typed.</summary>
public sealed class ApplicantFields
{
    /// <summary>氏名.</summary>
    public string Name { get; set; } = "";

    /// <summary>ふりがな; may be empty for a name without kanji.</summary>
    public string Kana { get; set; } = "";

    /// <summary>A telephone number or a mail address.</summary>
    public string Contact { get; set; } = "";

    /// <summary>What the centre must know.</summary>
    public string Note { get; set; } = "";

    /// <summary>The code of a life stage.</summary>
    public string LifeStage { get; set; } = "unknown";

    /// <summary>館の事業が初めて.</summary>
    public bool FirstTime { get; set; }

    /// <summary>How many come together.</summary>
    public string People { get; set; } = "1";

    /// <summary>申込日; empty for today.</summary>
    public string AppliedOn { get; set; } = "";

    /// <summary>How they applied.</summary>
    public Channel Channel { get; set; }

    /// <summary>True where it is kept although the same person applied already.</summary>
    public bool KeepsTwin { get; set; }

    /// <summary>What stands of an application.</summary>
    public static ApplicantFields Of(ApplicantLine line) => new()
    {
        Name = line.Name ?? "", Kana = line.Kana ?? "", Contact = line.Contact ?? "", Note = line.Note ?? "", LifeStage = line.Row.LifeStage, FirstTime = line.Row.FirstTime,
        People = Ui.Format.Input(line.Row.People), AppliedOn = EventFields.Day(line.Row.AppliedOn), Channel = line.Row.Channel,
    };
}
