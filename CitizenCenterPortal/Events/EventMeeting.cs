namespace CitizenCenterPortal.Events;

/// <summary>A field that somebody else changed while it stood on this form.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">What was in it when the form was opened.</param>
/// <param name="Now">What the other wrote.</param>
/// <param name="Mine">What was typed here; null where it was not touched here, and the other's was taken over.</param>
public sealed record EventMeeting(EventField Field, string Before, string Now, string? Mine)
{
    /// <summary>
    /// Brings together what two people wrote of an event at once: what only the other changed is taken over into <paramref name="mine"/>, what
    /// both changed is kept as it was typed here. Told in the order of the form; what both wrote alike is not told.
    /// </summary>
    /// <param name="seen">What stood there when the form was opened.</param>
    /// <param name="theirs">What stands there now.</param>
    /// <param name="mine">What is typed.</param>
    /// <param name="view">The event, which names what is written by a code.</param>
    public static IReadOnlyList<EventMeeting> Of(EventFields seen, EventFields theirs, EventFields mine, EventView view)
    {
        List<EventMeeting> met = [];
        foreach (var field in EventField.All)
        {
            var (before, now, typed) = (field.Text(seen, view), field.Text(theirs, view), field.Text(mine, view));
            if (now == before || now == typed)
            {
                continue;
            }

            var kept = typed != before;
            if (!kept)
            {
                field.Take(mine, theirs);
            }

            met.Add(new(field, before, now, kept ? typed : null));
        }

        return met;
    }
}
