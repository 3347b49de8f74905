using CitizenCenterPortal.Plans;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What the plans of the invented city say, and on which of their items its events hang.</summary>
internal static class SamplePlan
{
    /// <summary>Items of the city's framework of one year: 4 policies, 12 directions, 36 programmes.</summary>
    public const int OfCity = 52;

    /// <summary>The first programme's place in the framework, from 1.</summary>
    public const int FirstProgramme = 17;

    /// <summary>政策, 施策 and 事業計画, three of the next beneath each.</summary>
    public static readonly (string Policy, (string Direction, string[] Programmes)[] Directions)[] Framework =
    [
        ("だれもが学べる機会をつくる",
        [
            ("ライフステージに応じた学び", ["子育て家庭の学びと交流", "働く世代の夜の学び", "シニアの学びと社会参加"]),
            ("健康と暮らしの学び", ["健康づくりの講座", "認知症と見守りの学び", "暮らしと消費の学び"]),
            ("だれひとり取り残さない学び", ["情報機器の学びと相談", "多文化の学びと交流", "障害のある人の学び"]),
        ]),
        ("地域をつなぐ人を育てる",
        [
            ("地域の担い手づくり", ["地域リーダーの発掘と養成", "ジュニアリーダーの育成", "ボランティアの養成と活動"]),
            ("市民が企画する事業", ["市民企画会議", "住民参画・問題解決型の学習", "若者の社会参画"]),
            ("団体と人のつながり", ["サークルの育成と交流", "学習グループのネットワーク", "生涯学習の相談"]),
        ]),
        ("安心して暮らせる地域をつくる",
        [
            ("防災と震災の伝承", ["家庭と地域の防災", "震災の経験を伝える", "避難所の運営を学ぶ"]),
            ("子どもと若者の居場所", ["子どもの体験と遊び", "中高生の居場所", "家庭教育の支援"]),
            ("地域の交流", ["世代を超えた交流", "市民センターまつり", "環境とごみの学び"]),
        ]),
        ("地域の宝を受けつぎ、学びを支える",
        [
            ("地域の文化と歴史", ["地域の文化の継承", "歴史と自然の発見", "地域資源の記録と公開"]),
            ("地域と行政をつなぐ", ["地域課題の共有", "学校と地域の連携", "地域の声を施策へ"]),
            ("職員と調査研究", ["職員研修の体系化", "現代的課題の調査研究", "事業の評価と改善"]),
        ]),
    ];

    /// <summary>取組 of a ward or a centre: what it is called, beneath which programme, which of the invented events it holds, and its clauses.</summary>
    public static readonly (string Title, int Programme, int[] Events, string Aim, string Measure, int Target, string Clauses)[] Steps =
    [
        ("地域の文化を受けつぐ講座とまつり", 27, [2, 5, 8, 9], "地域の歴史と文化を、住民と一緒に学び、次の世代へ受けつぎます。", "事業に加わった団体（団体）", 8, "D3-1 D3-3"),
        ("子どもと家庭の居場所づくり", 0, [4, 6, 11, 13], "子どもと保護者が、気軽に来られる場を地域の人と開きます。", "初めて来た人（人）", 60, "D2-1 D1-2"),
        ("備えと健康の学び", 18, [0, 1, 12], "自分と隣の人の暮らしを守る力を、学びを通して育てます。", "満足と答えた割合（%）", 80, "D1-1 D4-1"),
        ("区の人づくりと連携", 9, [3, 7, 10], "区内の団体と学校をつなぎ、地域で活動する人を増やします。", "新しく活動を始めた人（人）", 20, "W1-1 W2-1"),
    ];

    /// <summary>The programmes on which the invented events hang that belong to no 取組.</summary>
    private static readonly Dictionary<int, int> Programmes = new()
    {
        [0] = 3, [1] = 18, [2] = 27, [3] = 6, [4] = 0, [5] = 28, [6] = 21, [7] = 7, [8] = 27, [9] = 25, [10] = 1, [11] = 22, [12] = 4, [13] = 23,
    };

    /// <summary>How many 取組 a unit has: a ward hub four, a district centre three, the city hub none beside its framework.</summary>
    public static int StepsOf(Tier tier) => tier switch
    {
        Tier.City => 0,
        Tier.Ward => 4,
        Tier.District => 3,
    };

    /// <summary>The item that an event hangs on: seven of ten do.</summary>
    /// <param name="unit">Who leads the event.</param>
    /// <param name="kind">Which of <see cref="SampleEvent.All"/>.</param>
    /// <param name="number">Its number.</param>
    /// <param name="month">Its month.</param>
    /// <param name="months">The months of the city.</param>
    public static (int UnitId, int Number)? ItemOf(PlannedUnit unit, int kind, int number, ReportingMonth month, MonthSpan months)
    {
        var year = month.FiscalYear.Start - months.From.FiscalYear.Start;
        if (number % 10 >= 7 || month.FiscalYear > months.To.FiscalYear || year < 0)
        {
            return null;
        }

        var own = StepsOf(unit.Tier);
        var step = Array.FindIndex(Steps, at => at.Events.Contains(kind));
        return step < own && own > 0 ? (unit.Id, (year * own) + step + 1) : (OrgUnit.RootId, (year * OfCity) + FirstProgramme + Programmes[kind]);
    }

    /// <summary>The rows of a unit's plan of a year, those above first.</summary>
    public static IReadOnlyList<PlanItem> Items(PlannedUnit unit, FiscalYear year, int at) => unit.Tier == Tier.City ? [.. OfTheCity(year, at * OfCity)] : [.. OfAUnit(unit, year, at)];

    private static IEnumerable<PlanItem> OfTheCity(FiscalYear year, int before)
    {
        var (direction, programme) = (4, FirstProgramme - 1);
        var items = new List<PlanItem>();
        foreach (var (place, policy) in Framework.Index())
        {
            items.Add(Of(OrgUnit.RootId, before + place + 1, year, PlanLevel.Policy, null, place, policy.Policy, "", "C1"));
            foreach (var (beside, next) in policy.Directions.Index())
            {
                var above = before + ++direction;
                items.Add(Of(OrgUnit.RootId, above, year, PlanLevel.Direction, (OrgUnit.RootId, before + place + 1), beside, next.Direction, "", "C1"));
                foreach (var (last, title) in next.Programmes.Index())
                {
                    var item = Of(OrgUnit.RootId, before + ++programme, year, PlanLevel.Programme, (OrgUnit.RootId, above), last, title, "市全体で、どの区でも受けられるようにします。", ClausesOf(direction));
                    (item.Owner, item.GoalMeasure, item.GoalTarget, item.Quarters) = ("事業推進係", "取り組む館（館）", 12 * (long)Ui.FieldReader.Fraction, (Quarters)(1 << (programme % 4)) | (Quarters)(1 << ((programme + 2) % 4)));
                    (item.Goal, item.Budget) = ("年度の終わりまでに、五つの区のどこでも行われている。", 200_000 + (programme % 7 * 50_000));
                    items.Add(item);
                }
            }
        }

        return items.OrderBy(item => item.Level).ThenBy(item => item.Number);
    }

    private static string ClausesOf(int direction) => direction switch
    {
        8 => "C1 C3-1",
        10 => "C1 C3-1",
        15 => "C1 C3-2",
        16 => "C1 C2 C5-1",
        _ => "C1",
    };

    private static IEnumerable<PlanItem> OfAUnit(PlannedUnit unit, FiscalYear year, int at)
    {
        var own = StepsOf(unit.Tier);
        foreach (var (place, step) in Steps.Take(own).Index())
        {
            var ward = unit.Tier == Tier.District && place < 2;
            var item = Of(
                unit.Id, (at * own) + place + 1, year, PlanLevel.Step,
                ward ? (OrgUnit.RootId + unit.WardNumber, (at * StepsOf(Tier.Ward)) + place + 1) : (OrgUnit.RootId, (at * OfCity) + FirstProgramme + step.Programme), place, step.Title, step.Aim, step.Clauses);
            (item.Owner, item.GoalMeasure, item.GoalTarget) = ("事業係", step.Measure, step.Target * (long)Ui.FieldReader.Fraction);
            (item.Goal, item.Quarters, item.Budget) = ("地域の人と続けられる形をつくる。", place % 2 == 0 ? (Quarters)15 : Quarters.Second | Quarters.Third, 80_000 + (place * 20_000));
            yield return item;
        }
    }

    private static PlanItem Of(int unit, int number, FiscalYear year, PlanLevel level, (int Unit, int Number)? parent, int place, string title, string aim, string clauses) => new()
    {
        OrgUnitId = unit, Number = number, Year = year.Start, Level = level, ParentUnitId = parent?.Unit, ParentNumber = parent?.Number, Place = place + 1, Title = title, Aim = aim,
        Clauses = Codes.Join(clauses.Split(' ')), Version = 1,
    };
}
