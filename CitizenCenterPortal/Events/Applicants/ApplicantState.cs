namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Where an application stands.</summary>
public enum ApplicantState
{
    /// <summary>受付: waits for the draw.</summary>
    Received,

    /// <summary>当選, of first come 参加予定: has a place.</summary>
    Admitted,

    /// <summary>補欠: comes in when a place is given back.</summary>
    Waiting,

    /// <summary>落選.</summary>
    Lost,

    /// <summary>辞退.</summary>
    Declined,

    /// <summary>参加: came.</summary>
    Came,

    /// <summary>欠席: had a place and did not come.</summary>
    Absent,
}

/// <summary>How somebody applied.</summary>
public enum Channel
{
    /// <summary>電話.</summary>
    Telephone,

    /// <summary>窓口.</summary>
    Counter,

    /// <summary>Web.</summary>
    Web,

    /// <summary>メール.</summary>
    Mail,

    /// <summary>はがき・FAX.</summary>
    Paper,
}
