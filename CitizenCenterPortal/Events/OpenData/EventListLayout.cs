using System.Globalization;

namespace CitizenCenterPortal.Events.OpenData;

/// <summary>
/// イベント一覧 as the national layout of municipal open data has it (推奨データセット, later 自治体標準オープンデータセット): the 32 columns in the order in
/// which cities publish them. Days are yyyy-MM-dd, times HH:mm; what the portal does not know stays empty. Japanese whoever reads it. Pure.
/// </summary>
public static class EventListLayout
{
    private static readonly (string Name, Func<OpenEvent, EventPublication, object?> Value)[] Fields =
    [
        ("都道府県コード又は市区町村コード", (_, city) => city.CityCode),
        ("NO", (row, _) => row.Address.ToString()),
        ("都道府県名", (_, city) => city.Prefecture),
        ("市区町村名", (_, city) => city.City),
        ("イベント名", (row, _) => row.Title),
        ("イベント名_カナ", Nothing),
        ("イベント名_英語", Nothing),
        ("開始日", (row, _) => Day(row.Sessions[0].Day)),
        ("終了日", (row, _) => Day(row.Sessions[^1].Day)),
        ("開始時間", (row, _) => Clock(row.Sessions[0].Start)),
        ("終了時間", (row, _) => Clock(row.Sessions[0].End)),
        ("開始日時特記事項", (row, _) => row.Sessions.Count > 1 ? Sessions(row.Sessions) : null),
        ("説明", (row, _) => row.Aim),
        ("料金(基本)", (row, _) => row.Fee),
        ("料金(詳細)", (row, _) => row.Fee == 0 || row.Access.HasFlag(AccessConditions.Free) ? "無料" : null),
        ("連絡先名称", (row, _) => row.Lead),
        ("連絡先電話番号", Nothing),
        ("連絡先内線番号", Nothing),
        ("主催者", (row, _) => string.Join('、', row.Joint.Prepend(row.Lead))),
        ("場所名称", (row, _) => string.Join('、', row.Sessions.Select(session => session.Place).Distinct())),
        ("住所", Nothing),
        ("方書", Nothing),
        ("緯度", Nothing),
        ("経度", Nothing),
        ("アクセス方法", Nothing),
        ("駐車場情報", Nothing),
        ("定員", (row, _) => row.Capacity),
        ("参加申込終了日", (row, _) => row.Recruitment != Recruitment.None && row.ApplyUntil is { } until ? Day(until) : null),
        ("参加申込終了時間", Nothing),
        ("参加申込方法", (row, _) => Way(row.Recruitment)),
        ("URL", Nothing),
        ("備考", (row, _) => Remarks(row)),
    ];

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Fields.Select(field => field.Name)];

    /// <summary>An event in these columns: texts, whole numbers, and null for what is not known.</summary>
    public static IReadOnlyList<object?> Row(OpenEvent row, EventPublication city) => [.. Fields.Select(field => field.Value(row, city)).Select(value => value is string { Length: 0 } ? null : value)];

    private static object? Nothing(OpenEvent row, EventPublication city) => null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Sessions(IReadOnlyList<OpenSession> sessions) =>
        string.Create(CultureInfo.InvariantCulture, $"全{sessions.Count}回：") + string.Join('、', sessions.Select(session => $"{Day(session.Day)} {Clock(session.Start)}〜{Clock(session.End)}"));

    private static string Way(Recruitment recruitment) => recruitment switch
    {
        Recruitment.None => "申込不要",
        Recruitment.FirstCome => "先着順",
        Recruitment.Lottery => "抽選",
    };

    private static string Remarks(OpenEvent row) => string.Join('。', new[]
    {
        row.Target.Length > 0 ? $"対象：{row.Target}" : "",
        string.Join('、', EventWords.Access.Where(one => one.Flag != AccessConditions.Free && row.Access.HasFlag(one.Flag)).Select(one => one.Name.Japanese)),
    }.Where(part => part.Length > 0));
}
