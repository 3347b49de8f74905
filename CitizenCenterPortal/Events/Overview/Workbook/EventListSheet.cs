using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Overview.Workbook;

/// <summary>一覧: an event in a row, with what the other sheets add up; several of a kind stand in brackets, by which formulas find each.</summary>
internal sealed class EventListSheet
{
    /// <summary>Row of the headings.</summary>
    public const int Head = 4;

    private static readonly (string Name, double Width)[] Columns =
    [
        ("番号", 11), ("館", 22), ("まとめ", 14), ("事業名", 32), ("種類", 16), ("状態", 10), ("月", 15), ("テーマ", 30), ("役割（条項）", 18), ("年代", 18), ("実施（回）", 9), ("参加者（人）", 10),
        ("定員（人）", 10), ("うち定員のある事業の参加者", 12), ("決算（円）", 12), ("うち決算のある事業の参加者", 12),
    ];

    private readonly string name;
    private readonly int last;

    public EventListSheet(WorkbookWriter writer, OverviewView view, IReadOnlyList<Theme> themes, Func<int, OrgUnit?> unit, string note)
    {
        name = writer.NameOf(Words.Say("一覧"));
        last = Head + Math.Max(1, view.Rows.Count);
        var sheet = writer.Sheet(new(Words.Say("一覧")) { Widths = [.. Columns.Select(column => column.Width)], Landscape = true, TitleRows = Head, FrozenRows = Head, FrozenColumns = 4 });
        sheet.Row(26).Text(CellStyle.Title, Words.Say("事業の一覧　{0}　{1}", view.Whose, Era.FiscalWithGregorian(view.Year)), across: 10);
        sheet.Row().Text(CellStyle.Note, note, across: 10);
        sheet.Row().Text(CellStyle.Note, Words.Say("承認された事業を、始まった月の年度で数えます。企画中と中止は入りません。定員は、実施した回のすべてに定員のある事業だけ、決算は、実施して決算が書かれた事業だけです。"), across: 16);
        sheet.Row(34);
        foreach (var (heading, _) in Columns)
        {
            sheet.Text(CellStyle.Heading, Words.Say(heading));
        }

        foreach (var row in view.Rows)
        {
            Write(sheet, row, unit(row.Lead), PlaceOf(view.Map, row), [.. themes.Where(theme => row.Themes.Contains(Codes.Find(theme.Code), StringComparison.Ordinal)).Select(theme => theme.DisplayName)]);
        }
    }

    /// <summary>The cells of a column, for formulas: A5:A90.</summary>
    public string Cells(char column) => Ref.On(name, $"${column}${Head + 1}:${column}${last}");

    /// <summary>How several of a kind stand in one cell.</summary>
    public static string Bracketed(string one) => $"［{one}］";

    private static string PlaceOf(OfferMap? map, OverviewRow row) => map?.Columns.FirstOrDefault(column => column.Units.Contains(row.Lead))?.Name ?? "";

    private static void Write(SheetWriter sheet, OverviewRow row, OrgUnit? lead, string place, IReadOnlyList<string> themes)
    {
        var stages = LifeStage.All.Where(stage => row.LifeStages.Contains(Codes.Find(stage.Code), StringComparison.Ordinal)).Select(stage => stage.Name.ToString()).DefaultIfEmpty(Words.Say("すべての年代"));
        string[] texts =
        [
            new EventAddress(lead?.Code ?? "", row.Number).ToString(), lead?.DisplayName ?? "", place, row.Title, EventWords.Say(row.Kind), EventWords.Say(row.State), Era.Month(row.Month),
            string.Concat(themes.Select(Bracketed)), string.Concat(Codes.Split(row.Clauses).Select(Bracketed)), string.Concat(stages.Select(Bracketed)),
        ];
        sheet.Row(TextWidth.RowHeight(texts, Columns.Select(column => column.Width)));
        foreach (var text in texts)
        {
            sheet.Text(CellStyle.Wrapped, text);
        }

        var (seated, costed) = (row.Sessions > 0 && row.IsSeated, row is { Sessions: > 0, Cost: not null });
        sheet.Number(CellStyle.Number, row.Sessions).Number(CellStyle.Number, row.Came)
            .Number(CellStyle.Number, seated ? row.Seats : null).Number(CellStyle.Number, seated ? row.Came : null)
            .Number(CellStyle.Number, costed ? row.Cost : null).Number(CellStyle.Number, costed ? row.Came : null);
    }
}
