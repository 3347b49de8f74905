namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What a person typed and has not saved, kept while they look at other places and years.</summary>
public sealed class LevelDraft
{
    private readonly Dictionary<(DraftPlace Of, string Code), LevelEntry> typed = [];

    /// <summary>Where something was typed, and for how many indicators.</summary>
    public IReadOnlyList<(DraftPlace Of, int Indicators)> Places => [.. typed.Keys.CountBy(key => key.Of).Select(at => (at.Key, at.Value))];

    /// <summary>What a field shows: what was typed, else the level that stands.</summary>
    public string Text(LevelsView view, LevelLine line, LevelStep step) => Find(view, line) switch
    {
        null => LevelText.Of(line.Levels.At(step)),
        { Back: true } => LevelText.Of(line.Above.At(step)),
        { } entry => entry.Text(step) ?? "",
    };

    /// <summary>The entry of a line; null where nothing was typed.</summary>
    public LevelEntry? Find(LevelsView view, LevelLine line) => typed.GetValueOrDefault(Key(view, line));

    /// <summary>True where somebody else set other levels since the entry was begun: the two stand beside each other until the person decides.</summary>
    public bool IsPassed(LevelsView view, LevelLine line) => Find(view, line) is { } entry && entry.Seen != line.Levels;

    /// <summary>Takes what was typed into a field.</summary>
    public void Type(LevelsView view, LevelLine line, LevelStep step, string text)
    {
        string Shown(LevelStep of) => of == step ? text : Text(view, line, of);
        Put(view, line, new(line.Code, Find(view, line)?.Seen ?? line.Levels, Shown(LevelStep.Required), Shown(LevelStep.Target), Shown(LevelStep.Excellent)));
    }

    /// <summary>Marks a place's own levels to be taken back, or no longer.</summary>
    public void TakeBack(LevelsView view, LevelLine line)
    {
        if (!typed.Remove(Key(view, line)))
        {
            typed[Key(view, line)] = new(line.Code, line.Levels, null, null, null, Back: true);
        }
    }

    /// <summary>Holds to an entry over what somebody else set meanwhile.</summary>
    public void HoldTo(LevelsView view, LevelLine line)
    {
        if (Find(view, line) is { } entry)
        {
            Put(view, line, entry with { Seen = line.Levels });
        }
    }

    /// <summary>Gives an entry up: what stands stays.</summary>
    public void GiveUp(LevelsView view, LevelLine line) => typed.Remove(Key(view, line));

    /// <summary>What is to be saved of a place and year, in the order of the lines.</summary>
    public IReadOnlyList<(LevelLine Line, LevelEntry Entry)> Of(LevelsView view) =>
        [.. from line in view.Lines let entry = Find(view, line) where entry is not null select (line, entry)];

    /// <summary>The faults of what was typed.</summary>
    public IReadOnlyList<Problem> Faults(LevelsView view) => [.. Of(view).SelectMany(at => Faults(view, at.Line, at.Entry))];

    /// <summary>Forgets it once it is saved.</summary>
    public void Forget(LevelsView view)
    {
        foreach (var line in view.Lines)
        {
            GiveUp(view, line);
        }
    }

    private IReadOnlyList<Problem> Faults(LevelsView view, LevelLine line, LevelEntry entry) =>
        IsPassed(view, line) ? [new(new(line.Code, ""), new Sentence("{0}は、ほかの人が「{1}」に変えました。あなたの入力は「{2}」です。どちらを残すか選んでください。", line.Name, LevelWords.Say(line.Levels), LevelWords.Typed(line, entry)))]
        : entry.Back ? []
        : LevelRules.Read(JudgedIndicator.Of(line), entry).Faults;

    private void Put(LevelsView view, LevelLine line, LevelEntry entry)
    {
        if (!entry.Back && entry.Seen == line.Levels && LevelSteps.All.All(of => entry.Text(of)?.Trim() == LevelText.Of(line.Levels.At(of))))
        {
            typed.Remove(Key(view, line));
        }
        else
        {
            typed[Key(view, line)] = entry;
        }
    }

    private static (DraftPlace Of, string Code) Key(LevelsView view, LevelLine line) => (DraftPlace.Of(view), line.Code);
}
