namespace CitizenCenterPortal.Excel;

/// <summary>A file that a person handed in and that waits for their word.</summary>
/// <param name="Id">Names it in an address; nobody else finds anything under it.</param>
/// <param name="Owner">Whose it is: the person in one grant.</param>
/// <param name="Kind">What it shall become: <c>figures</c>. A person has one file of a kind at a time.</param>
/// <param name="Name">Its name as the person gave it.</param>
/// <param name="At">When it came, UTC.</param>
public sealed record HeldFile(Guid Id, string Owner, string Kind, string Name, DateTime At)
{
    private object? shown;

    /// <summary>What the room that takes it in made of it, to be shown: its preview, then what was written.</summary>
    public object? Shown
    {
        get => shown;
        set => shown = value;
    }

    /// <summary>Shows something else in place of what is named. Where another page of its owner came first, theirs stays and the answer is false.</summary>
    public bool ShowInPlaceOf(object earlier, object next) => ReferenceEquals(Interlocked.CompareExchange(ref shown, next, earlier), earlier);
}
