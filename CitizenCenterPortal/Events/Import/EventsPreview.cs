namespace CitizenCenterPortal.Events.Import;

/// <summary>What a list of events would do, to be looked at before anything is written.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Unit">Whose events they are.</param>
/// <param name="Outcome">Done where it can be taken in; else its faults.</param>
/// <param name="Faults">How many faults were found.</param>
/// <param name="Mark">Names what would be done; anything else is not written.</param>
/// <param name="Lines">Every event of the file; none where it is refused.</param>
/// <param name="Today">The day on which it was looked at.</param>
public sealed record EventsPreview(string File, OrgUnit Unit, Outcome Outcome, int Faults, string Mark, IReadOnlyList<EventsPreview.Line> Lines, DateOnly Today)
{
    /// <summary>How many would be new.</summary>
    public int New => Lines.Count(line => line.Same is null);

    /// <summary>How many are there already.</summary>
    public int Same => Lines.Count - New;

    /// <summary>How many of the new should be looked at once more.</summary>
    public int Warned => Lines.Count(line => line.Same is null && line.Warnings.Count > 0);

    /// <summary>An event of the file.</summary>
    /// <param name="Row">The row in which it begins.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="First">The day of its first session; null where none is fixed.</param>
    /// <param name="Sessions">How many sessions it has.</param>
    /// <param name="Same">The address of the event of this title and first day that is there; null for a new one.</param>
    /// <param name="Warnings">What should be looked at once more, each with its cell.</param>
    public sealed record Line(int Row, string Title, DateOnly? First, int Sessions, EventAddress? Same, IReadOnlyList<Problem> Warnings);
}

/// <summary>What was taken in.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="New">How many events were planned.</param>
/// <param name="Same">How many were there already.</param>
public sealed record ImportedEvents(Outcome Outcome, int New = 0, int Same = 0);
