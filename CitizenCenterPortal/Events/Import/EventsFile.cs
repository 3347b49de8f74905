using System.Globalization;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>Reads a list of events into what a person would have typed on the form of each, so that one rule reads both.</summary>
/// <param name="words">The words that may stand in it.</param>
/// <param name="unit">Whose events they are.</param>
/// <param name="faults">Gets what is wrong with a cell.</param>
internal sealed class EventsFile(FileWords words, OrgUnit unit, Faults faults)
{
    /// <summary>Most rows of a list: ten years of one centre.</summary>
    public const int MaxRows = 1_000;

    private static readonly char[] Between = ['、', ',', '，', ';', '；', '\n'];

    /// <summary>The events in the order of the file.</summary>
    public IReadOnlyList<FileEvent> Read(byte[] file, string name)
    {
        List<FileEvent> events = [];
        var count = 0;
        foreach (var row in TableFile.Read(file, name, EventColumns.All, faults))
        {
            if (++count > MaxRows)
            {
                faults.Add(row.Fault(EventColumns.Title, new Sentence("一度に取り込めるのは {0} 行までです。ファイルを分けてください。", MaxRows)));
                break;
            }

            Require(row, EventColumns.Unit, row[EventColumns.Unit].Length == 0 || FileWords.Plain(row[EventColumns.Unit]) == unit.Code, new Sentence("取り込めるのは、この館（{0}）の事業だけです。この行を消してください。", unit.Code));
            var title = TypedWords.Clean(row[EventColumns.Title]);
            if (title.Length == 0)
            {
                faults.Add(row.Fault(EventColumns.Title, "事業名を書いてください。2回目からの行にも、同じ事業名を書いてください。"));
                continue;
            }

            if (events.Count == 0 || events[^1].Fields.Title != title)
            {
                events.Add(new(row, Fields(row, title)));
            }
            else
            {
                AgreesWith(events[^1].First, row);
            }

            AddSession(events[^1], row);
        }

        return events;
    }

    private EventFields Fields(TableRow row, string title) => new()
    {
        Title = title, Aim = row[EventColumns.Aim], Goal = row[EventColumns.Goal], NeedWords = row[EventColumns.NeedWords], NeedAddress = row[EventColumns.NeedAddress], TargetWords = row[EventColumns.Target], LocalResource = row[EventColumns.Local],
        RecruitFrom = row[EventColumns.RecruitFrom], RecruitTo = row[EventColumns.RecruitTo], Capacity = row[EventColumns.Capacity], Fee = row[EventColumns.Fee], Budget = row[EventColumns.Budget],
        Kind = One(row, EventColumns.Kind, FileWords.Kinds), Recruitment = One(row, EventColumns.Recruitment, FileWords.Recruitments),
        Need = row[EventColumns.Need].Length > 0 ? One(row, EventColumns.Need, FileWords.Needs) : null,
        LifeStages = [.. Many(row, EventColumns.LifeStages, FileWords.LifeStages)], Clauses = [.. Many(row, EventColumns.Clauses, FileWords.Clauses)], Themes = [.. Many(row, EventColumns.Themes, words.Themes)],
    };

    private void AddSession(FileEvent of, TableRow row)
    {
        var session = new SessionFields
        {
            Day = row[EventColumns.Day], Start = Time(row[EventColumns.Start]), End = Time(row[EventColumns.End]), Place = row[EventColumns.Place], Lecturer = row[EventColumns.Lecturer],
            Room = One(row, EventColumns.Room, words.Rooms) is { Length: > 0 } room ? room : SessionFields.Outside,
        };
        if (!session.IsBlank)
        {
            of.Fields.Sessions.Add(session);
            of.Sessions.Add(row);
        }
    }

    /// <summary>Of an event that stands in several rows only the first says what it is; another row may repeat it, but not say something else.</summary>
    private void AgreesWith(TableRow first, TableRow row)
    {
        foreach (var column in EventColumns.OfEvent.Where(column => row[column].Length > 0 && row[column] != first[column]))
        {
            faults.Add(row.Fault(column, new Sentence("同じ事業の {0} 行目と違います。事業の内容は、はじめの行にだけ書いてください。", first.Number)));
        }
    }

    private T? One<T>(TableRow row, TableColumn column, IReadOnlyList<(string Name, T Code)> offered)
    {
        if (row[column].Trim().Length == 0)
        {
            return default;
        }

        var found = offered.Where(one => FileWords.Plain(one.Name) == FileWords.Plain(row[column].Split('（')[0])).ToList();
        Require(row, column, found.Count > 0, NoSuch(row[column], column, offered));
        return found.Count > 0 ? found[0].Code : default;
    }

    private IEnumerable<string> Many(TableRow row, TableColumn column, IReadOnlyList<(string Name, string Code)> offered)
    {
        foreach (var typed in row[column].Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = offered.Where(one => FileWords.Plain(one.Name) == FileWords.Plain(typed)).ToList();
            Require(row, column, found.Count > 0, NoSuch(typed, column, offered));
            if (found.Count > 0)
            {
                yield return found[0].Code;
            }
        }
    }

    private static Sentence NoSuch<T>(string typed, TableColumn column, IReadOnlyList<(string Name, T Code)> offered) =>
        new("「{0}」という{1}はありません。{2} から選んでください。いくつも書けるところは「、」で区切ります。", Excerpt.Of(typed), column.Name, string.Join('、', offered.Select(one => one.Name)));

    /// <summary>A time as typed; a workbook may keep it as a part of a day.</summary>
    private static string Time(string typed) =>
        decimal.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1 && typed.Length > 0
            ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes((double)Math.Round(part * 1440) % 1440)).ToString("HH:mm", CultureInfo.InvariantCulture)
            : typed;

    private void Require(TableRow row, TableColumn column, bool holds, Sentence otherwise)
    {
        if (!holds)
        {
            faults.Add(row.Fault(column, otherwise));
        }
    }
}
