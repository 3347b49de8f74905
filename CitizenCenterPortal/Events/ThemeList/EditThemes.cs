using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.ThemeList;

/// <summary>The themes as they stand.</summary>
/// <param name="Themes">In their order.</param>
/// <param name="Seen">What somebody saw, to be given back with the change.</param>
/// <param name="MayEdit">True where the caller changes them.</param>
public sealed record ThemesView(IReadOnlyList<ThemeFields> Themes, string Seen, bool MayEdit);

/// <summary>Reads the themes with how many events use each, and changes them together.</summary>
public sealed class EditThemes(PortalDoor door)
{
    /// <summary>Most themes, those out of use too.</summary>
    public const int Most = 100;

    /// <summary>The themes, with the events within the caller's reach.</summary>
    public async Task<ThemesView> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        var themes = await reading.Rows<Theme>().OrderBy(theme => theme.Place).ThenBy(theme => theme.Code).ToListAsync(stop);
        var filed = await reading.Rows<Event>().Where(row => row.Themes != "").GroupBy(row => row.Themes).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var uses = filed.SelectMany(group => Codes.Split(group.Key).Select(code => (Code: code, group.Count))).ToLookup(use => use.Code, use => use.Count);
        return new(
            [.. themes.Select(theme => new ThemeFields { Code = theme.Code, Name = theme.Name, NameEn = theme.NameEn, Retired = theme.Retired, Uses = uses[theme.Code].Sum() })],
            SeenOf(themes), reading.Caller.May(Permissions.Events.SetThemes));
    }

    /// <summary>Writes them as they stand in the list: none may be missing from it, new ones have no code.</summary>
    public async Task<Outcome> SaveAsync(IReadOnlyList<ThemeFields> typed, string seen, CancellationToken stop = default)
    {
        var read = new FieldReader();
        List<(ThemeFields Fields, string Name, string English)> rows = [.. typed.Index().Select(at => (
            at.Item, read.Text($"theme-{at.Index}-name", at.Item.Name, Theme.NameMaxLength).ReplaceLineEndings(" "), read.Text($"theme-{at.Index}-en", at.Item.NameEn, Theme.NameMaxLength).ReplaceLineEndings(" ")))];
        foreach (var (at, row) in rows.Index())
        {
            read.Refuse(row.Name.Length == 0, $"theme-{at}-name", "テーマの名前を書いてください。");
            read.Refuse(row.Name.Length > 0 && rows.Take(at).Any(other => other.Name == row.Name), $"theme-{at}-name", "同じ名前のテーマが、上にあります。");
        }

        read.Refuse(rows.Count > Most, "themes", new Sentence("テーマは、使わないものも合わせて {0} までです。", Most));
        if (read.Faults.Count > 0)
        {
            return Outcome.Invalid(read.Faults);
        }

        await using var change = await door.OpenForChangeAsync(EventActs.ChangeThemes, [], stop);
        var there = await change.Rows<Theme>().OrderBy(theme => theme.Place).ThenBy(theme => theme.Code).ToListAsync(stop);
        if (SeenOf(there) != seen || !there.Select(theme => theme.Code).ToHashSet().SetEquals(rows.Select(row => row.Fields.Code).Where(code => code.Length > 0)))
        {
            return Outcome.Refused("ほかの人がテーマを変えました。画面を読み込み直して、もう一度直してください。");
        }

        foreach (var (place, (fields, name, english)) in rows.Index())
        {
            var theme = there.Find(one => one.Code == fields.Code);
            if (theme is null)
            {
                theme = new() { Code = NewCode(there), Name = "" };
                there.Add(theme);
                change.Rows<Theme>().Add(theme);
            }

            (theme.Name, theme.NameEn, theme.Retired, theme.Place) = (name, english, fields.Retired, place);
        }

        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }

    private static string NewCode(List<Theme> there) => Enumerable.Range(1, Most + 1).Select(number => $"t{number}").First(code => there.TrueForAll(theme => theme.Code != code));

    private static string SeenOf(IEnumerable<Theme> themes) => string.Join('\n', themes.Select(theme => $"{theme.Code}\t{theme.Name}\t{theme.NameEn}\t{theme.Retired}"));
}
