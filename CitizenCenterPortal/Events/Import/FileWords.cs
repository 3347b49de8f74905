using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Events.Import;

/// <summary>The words that may stand in a list of events, which is a Japanese paper whoever hands it in.</summary>
/// <param name="Rooms">The codes of the room types, by name.</param>
/// <param name="Themes">The codes of the themes in use, by name.</param>
internal sealed record FileWords(IReadOnlyList<(string Name, string Code)> Rooms, IReadOnlyList<(string Name, string Code)> Themes)
{
    /// <summary>What an empty cell of 部屋 says as well.</summary>
    public const string Outside = "館外";

    public static readonly IReadOnlyList<(string Name, EventKind Code)> Kinds = Named<EventKind>(EventWords.Say);
    public static readonly IReadOnlyList<(string Name, NeedKind Code)> Needs = Named<NeedKind>(EventWords.Say);
    public static readonly IReadOnlyList<(string Name, Recruitment Code)> Recruitments = Named<Recruitment>(EventWords.Say);
    public static readonly IReadOnlyList<(string Name, string Code)> LifeStages = [.. LifeStage.All.Select(stage => (Short(stage.Name.Japanese), stage.Code))];
    public static readonly IReadOnlyList<(string Name, string Code)> Clauses = [.. Clause.All.Select(clause => (clause.Code, clause.Code))];

    /// <summary>Reads what is the city's own.</summary>
    public static async Task<FileWords> ReadAsync(Reading reading, IRoomTypes rooms, IEnumerable<Theme> themes, CancellationToken stop) =>
        new([.. (await rooms.ReadAsync(reading, stop)).Select(room => (room.Name, room.Code)), (Outside, "")], [.. themes.Where(theme => !theme.Retired).Select(theme => (theme.Name, theme.Code))]);

    /// <summary>A text as it is compared: full and half width, capitals and small letters, and all dashes are one, spaces do not count.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign)).Select(sign => sign is '\u2212' or (>= '\u2010' and <= '\u2015') ? '-' : sign)).ToUpperInvariant();

    private static IReadOnlyList<(string, T)> Named<T>(Func<T, string> say)
        where T : struct, Enum
    {
        var reader = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Words.Japanese;
            return [.. Enum.GetValues<T>().Select(value => (Short(say(value)), value))];
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    /// <summary>A name without what explains it.</summary>
    private static string Short(string name) => name.Split('（')[0];
}
