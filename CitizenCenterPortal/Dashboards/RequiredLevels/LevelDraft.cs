using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Dashboards.RequiredLevels;

/// <summary>What a person typed and has not saved, kept while they look at other places and years.</summary>
public sealed class LevelDraft
{
    private readonly Dictionary<(int Year, string Unit, bool Own, string Code), LevelEntry> typed = [];

    /// <summary>What a field shows: what was typed, else the level that stands.</summary>
    public string Text(LevelsView view, LevelLine line, LevelStep step) => Find(view, line) switch
    {
        null => LevelText.Of(line.Levels.At(step)),
        { Back: true } => LevelText.Of(line.Above.At(step)),
        { } entry => entry.Text(step) ?? "",
    };

    /// <summary>The entry of a line; null where nothing was typed.</summary>
    public LevelEntry? Find(LevelsView view, LevelLine line) => typed.GetValueOrDefault(Key(view, line.Code));

    /// <summary>Takes what was typed into a field.</summary>
    public void Type(LevelsView view, LevelLine line, LevelStep step, string text)
    {
        string Shown(LevelStep of) => of == step ? text : Text(view, line, of);
        var entry = new LevelEntry(line.Code, line.Levels, Shown(LevelStep.Required), Shown(LevelStep.Target), Shown(LevelStep.Excellent));
        if (Enum.GetValues<LevelStep>().All(of => entry.Text(of)?.Trim() == LevelText.Of(line.Levels.At(of))))
        {
            typed.Remove(Key(view, line.Code));
        }
        else
        {
            typed[Key(view, line.Code)] = entry;
        }
    }

    /// <summary>Marks a place's own levels to be taken back, or no longer.</summary>
    public void TakeBack(LevelsView view, LevelLine line)
    {
        if (!typed.Remove(Key(view, line.Code)))
        {
            typed[Key(view, line.Code)] = new(line.Code, line.Levels, null, null, null, Back: true);
        }
    }

    /// <summary>What is to be saved of a place and year, in the order of the lines.</summary>
    public IReadOnlyList<(LevelLine Line, LevelEntry Entry)> Of(LevelsView view) =>
        [.. from line in view.Lines let entry = Find(view, line) where entry is not null select (line, entry)];

    /// <summary>The faults of what was typed.</summary>
    public IReadOnlyList<Problem> Faults(LevelsView view) =>
        [.. Of(view).Where(at => !at.Entry.Back).SelectMany(at => LevelRules.Read(new(at.Line.Code, at.Line.Name, at.Line.Decimals, at.Line.LowerIsBetter), at.Entry).Faults)];

    /// <summary>Forgets it once it is saved.</summary>
    public void Forget(LevelsView view)
    {
        foreach (var line in view.Lines)
        {
            typed.Remove(Key(view, line.Code));
        }
    }

    private static (int Year, string Unit, bool Own, string Code) Key(LevelsView view, string code) => (view.Year, view.Unit, view.Own, code);
}
