using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>What belongs into the columns of a list of events, in the reader's language; the words to choose from stand as they are written.</summary>
internal static class EventsLegend
{
    /// <summary>The columns, those that belong together in one, each with what belongs there.</summary>
    public static IEnumerable<(TableColumn[] Columns, string Help)> Of(FileWords words) =>
    [
        ([EventColumns.Title], Words.Say("{0} 文字まで。続く回の行にも同じ名前を書きます。", Event.TitleMaxLength)),
        ([EventColumns.Day], Words.Say("令和8年12月5日、2026/12/5、2026-12-05 のどれでも。決まっていなければ、開始と終了も空けます。")),
        ([EventColumns.Start, EventColumns.End], Words.Say("24時間で書きます。")),
        ([EventColumns.Room], Words.Say("{0} のどれか。館の外なら「{1}」として、会場に場所を書きます。", All(words.Rooms), FileWords.Outside)),
        ([EventColumns.Place], Words.Say("どの部屋か、館外のどこか。{0} 文字まで。", EventSession.PlaceMaxLength)),
        ([EventColumns.Lecturer], Words.Say("お知らせに載せてよい名前か役職。{0} 文字まで。", EventSession.LecturerMaxLength)),
        ([EventColumns.Kind], Words.Say("{0} のどれか。空けると、はじめのものになります。", All(FileWords.Kinds))),
        ([EventColumns.Aim, EventColumns.Goal], Words.Say("ねらいは {0} 文字、目標は {1} 文字まで。館長の承認までに要ります。", Event.WordsMaxLength, Event.GoalMaxLength)),
        ([EventColumns.Need, EventColumns.NeedWords], Words.Say("きっかけは {0} のどれか。内容は言葉で。館長の承認までに要ります。", All(FileWords.Needs))),
        ([EventColumns.NeedAddress], Words.Say("アンケートなら、結果がわかるポータルのページを「/」から。ほかは、いつの、どの記録かを言葉で。{0} 文字まで。館長の承認までに要ります。", Event.AddressMaxLength)),
        ([EventColumns.Target], Words.Say("だれに来てほしいか、言葉で。{0} 文字まで。", Event.LineMaxLength)),
        ([EventColumns.LifeStages], Words.Say("{0} から、いくつでも「、」で区切って。", All(FileWords.LifeStages))),
        ([EventColumns.Clauses], Words.Say("下の記号を、いくつでも「、」で区切って。館長の承認までに要ります。")),
        ([EventColumns.Themes], Words.Say("{0} から、いくつでも「、」で区切って。", All(words.Themes))),
        ([EventColumns.Local], Words.Say("活かす地域の歴史・文化・自然など。{0} 文字まで。", Event.LineMaxLength)),
        ([EventColumns.Recruitment, EventColumns.RecruitFrom, EventColumns.RecruitTo], Words.Say("{0} のどれか。募集するときは、始まりと終わりの日も書きます。", All(FileWords.Recruitments))),
        ([EventColumns.Capacity, EventColumns.Fee, EventColumns.Budget], Words.Say("人、円、円。数字だけで書きます。")),
    ];

    private static string All<T>(IReadOnlyList<(string Name, T Code)> offered) => string.Join('、', offered.Select(one => one.Name));
}
