using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>How what the code calls by its names is said and shown.</summary>
public static class ApplicantWords
{
    /// <summary>The screen word of a state: who applied first won nothing, they simply come.</summary>
    public static string Say(ApplicantState state, Recruitment recruitment) => state switch
    {
        ApplicantState.Received => Words.Say("受付"),
        ApplicantState.Admitted => recruitment == Recruitment.Lottery ? Words.Say("当選") : Words.Say("参加予定"),
        ApplicantState.Waiting => Words.Say("補欠"),
        ApplicantState.Lost => Words.Say("落選"),
        ApplicantState.Declined => Words.Say("辞退"),
        ApplicantState.Came => Words.Say("参加"),
        ApplicantState.Absent => Words.Say("欠席"),
    };

    /// <summary>The same with the turn of who waits: 補欠 2番.</summary>
    public static string Say(EventApplicant row, Recruitment recruitment) =>
        row is { State: ApplicantState.Waiting, Turn: { } turn } ? Words.Say("補欠 {0}番", turn) : Say(row.State, recruitment);

    /// <summary>How many stand there: applications, and the people in them.</summary>
    public static string Say(Seats seats, ApplicantState state) =>
        Words.Say("{0} 件（{1} 人）", Format.Number(seats.Counts.GetValueOrDefault(state)), Format.Number(seats.People.GetValueOrDefault(state)));

    /// <summary>Its mood.</summary>
    public static Tone Tone(ApplicantState state) => state switch
    {
        ApplicantState.Received => Ui.Tone.Key,
        ApplicantState.Admitted or ApplicantState.Came => Ui.Tone.Ok,
        ApplicantState.Waiting => Ui.Tone.Warn,
        ApplicantState.Lost or ApplicantState.Declined or ApplicantState.Absent => Ui.Tone.Quiet,
    };

    /// <summary>How somebody applied.</summary>
    public static string Say(Channel channel) => channel switch
    {
        Channel.Telephone => Words.Say("電話"),
        Channel.Counter => Words.Say("窓口"),
        Channel.Web => Words.Say("Web"),
        Channel.Mail => Words.Say("メール"),
        Channel.Paper => Words.Say("はがき・FAX"),
    };

    /// <summary>A life stage by its code.</summary>
    public static string Stage(string code) => LifeStage.All.FirstOrDefault(stage => stage.Code == code)?.Name.ToString() ?? code;
}
