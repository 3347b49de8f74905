using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.OpenData;

namespace CitizenCenterPortal.Events;

/// <summary>Says what changed of the themes and of the open data, which are the whole city's and no secret.</summary>
internal static class CityWideChanges
{
    private static readonly (string Column, Sentence Name)[] OfTheme = [(nameof(Theme.Name), "テーマの名前"), (nameof(Theme.NameEn), "テーマの英語の名前"), (nameof(Theme.Retired), "使わないテーマ")];

    private static readonly (string Column, Sentence Name)[] OfPublication =
        [(nameof(EventPublication.IsOn), "オープンデータの公開"), (nameof(EventPublication.CityCode), "全国地方公共団体コード"), (nameof(EventPublication.Prefecture), "都道府県名"), (nameof(EventPublication.City), "市区町村名")];

    /// <summary>What a row changed; the place in the list alone is not told.</summary>
    public static IEnumerable<ToldChange> Of(JournalEntry line, ToldRow row) => row.Of == nameof(Theme)
        ? row.Before is null ? [new(line, Words.Say("テーマ"), "", row.Is(nameof(Theme.Name)) as string ?? "", "/events/themes")] : Changes(line, row, OfTheme, "/events/themes")
        : Changes(line, row, OfPublication, "/events/open-data");

    private static IEnumerable<ToldChange> Changes(JournalEntry line, ToldRow row, (string Column, Sentence Name)[] names, string href) =>
        from name in names
        let before = Text(row.Was(name.Column))
        let after = Text(row.Is(name.Column))
        where before != after && row.Columns.Contains(name.Column)
        select new ToldChange(line, name.Name.ToString(), before, after, href);

    private static string Text(object? value) => value switch
    {
        bool isSo => isSo ? Words.Say("はい") : Words.Say("いいえ"),
        string text => text,
        _ => "",
    };
}
