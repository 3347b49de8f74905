using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Counted;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>An event as centres of the invented city hold it again and again.</summary>
internal sealed record SampleEvent(
    string Title, EventKind Kind, string Room, string Themes, string Clauses, string Stage, int Sessions, Recruitment Recruitment, string Aim, string Goal, NeedKind Need, string NeedWords,
    Participation Step = Participation.None, string Partner = "", PartnerKind PartnerKind = PartnerKind.Civic, AccessConditions Access = AccessConditions.Free, string Local = "", string Place = "")
{
    /// <summary>All of them.</summary>
    public static readonly SampleEvent[] All =
    [
        new("ふれあい健康体操", EventKind.Course, "hall", "health aging sdg3", "D1-1 D2-1", "senior", 4, Recruitment.FirstCome, "高齢者が無理なく体を動かし、外に出るきっかけをつくります。", "参加者の8割が、家でも体操を続ける。", NeedKind.Survey, "利用者アンケートで、体を動かす講座の希望が最も多かったため。"),
        new("親子で学ぶ防災", EventKind.Workshop, "meeting", "disaster childraising sdg11", "D1-1 D4-1", "elementary", 1, Recruitment.FirstCome, "家庭での備えを、親子で考えます。", "参加した家庭の半分以上が、避難場所を話し合う。", NeedKind.Advisory, "運営懇話会で、子育て世帯の防災が課題とされたため。", Participation.Join, "町内会連合会", PartnerKind.Neighbourhood),
        new("朝の太鼓教室", EventKind.Course, "gym", "culture youth", "D3-1 D1-3", "elementary", 3, Recruitment.FirstCome, "地域に伝わる太鼓を、子どもたちが受けつぎます。", "秋のまつりで演奏を披露する。", NeedKind.Voice, "保存会から、若い担い手を育てたいという声があったため。", Participation.Plan, "太鼓保存会", Local: "地域の太鼓"),
        new("スマートフォン相談会", EventKind.Consultation, "meeting", "digital aging sdg10", "D1-2 D5-2", "senior", 1, Recruitment.None, "だれでも情報を使えるように、一人ひとりの困りごとにこたえます。", "相談した人が、自分で操作できるようになる。", NeedKind.Daily, "窓口で、操作の質問が毎日のようにあるため。", Participation.Join, "スマホ応援ボランティアの会"),
        new("子育てサロン ひだまり", EventKind.Exchange, "tatami", "childraising sdg3", "D2-1 D1-2", "infant", 1, Recruitment.None, "乳幼児の保護者が、気軽に集まって話せる場をつくります。", "初めて来る人が毎回いる。", NeedKind.Daily, "転入した家庭から、知り合いがいないという声が続いているため。", Participation.Join, "主任児童委員の会", PartnerKind.Civic, AccessConditions.Free | AccessConditions.Childcare),
        new("地域の歴史さんぽ", EventKind.Workshop, "", "culture community", "D3-1 D5-1", "adult", 2, Recruitment.FirstCome, "身近な史跡を歩き、地域のよさを知ります。", "参加者が、地域の資源を三つ紹介できる。", NeedKind.Survey, "地域の歴史を知りたいという希望が多かったため。", Participation.Plan, "郷土史研究会", PartnerKind.Civic, AccessConditions.Free | AccessConditions.Outreach, "旧街道と石碑", "旧街道（中央公園に集合）"),
        new("冬休み工作教室", EventKind.Workshop, "studio", "youth environment sdg12", "D2-1 D1-1", "elementary", 1, Recruitment.Lottery, "捨てるものを使ってものをつくり、資源を大切にする心を育てます。", "参加者の9割が「また作りたい」と答える。", NeedKind.Survey, "長い休みの子どもの居場所を望む声が多かったため。", Participation.Join, "ジュニアリーダーの会"),
        new("料理で国際交流", EventKind.Exchange, "kitchen", "international diversity sdg17", "D1-1 D2-2", "adult", 1, Recruitment.FirstCome, "暮らしの中で、互いの文化を知ります。", "外国につながりのある住民が3人以上参加する。", NeedKind.Advisory, "区の懇話会で、外国人住民との交流が課題とされたため。", Participation.Plan, "国際交流の会"),
        new("ロビー展示 わたしのまちの写真", EventKind.Exhibition, "hall", "culture community", "D3-1", "unknown", 1, Recruitment.None, "地域の写真を通して、世代を超えて話せる場をつくります。", "来た人の感想が50枚集まる。", NeedKind.Voice, "写真サークルから、発表の場がほしいという声があったため。", Participation.Lead, "写真サークル", Local: "昔の町並みの写真"),
        new("市民センターまつり", EventKind.Festival, "hall", "community culture", "D2-1 D3-3 D1-3", "adult", 1, Recruitment.None, "サークルと住民が一緒につくるまつりで、つながりを広げます。", "実行委員に新しい人が加わる。", NeedKind.Advisory, "実行委員会で、続けたいという意見がまとまったため。", Participation.Lead, "まつり実行委員会"),
        new("夜の暮らし講座 お金と税", EventKind.Lecture, "meeting", "living sdg8", "D1-1 D1-2", "adult", 2, Recruitment.FirstCome, "働く世代が、暮らしに要る知識を学びます。", "参加者の半分が、初めて館を使う人になる。", NeedKind.Survey, "昼に来られない世代から、夜の講座の希望があったため。", Participation.None, "", PartnerKind.Civic, AccessConditions.Free | AccessConditions.EveningHoliday),
        new("中高生の学習室", EventKind.Other, "meeting", "youth sdg4", "D2-1", "teen", 4, Recruitment.None, "落ち着いて学べる場所を、中高生に開きます。", "ひと月に延べ40人が使う。", NeedKind.Voice, "中学校から、放課後の居場所がほしいという声があったため。", Participation.None, "中学校", PartnerKind.School),
        new("認知症を知る講演会", EventKind.Lecture, "hall", "aging welfare sdg3", "D1-1 D4-1", "senior", 1, Recruitment.FirstCome, "認知症を正しく知り、見守る人を増やします。", "見守りの登録が10人増える。", NeedKind.Advisory, "地域包括支援センターとの会議で、理解を広げることが課題とされたため。", Participation.Join, "地域包括支援センター", PartnerKind.Office, AccessConditions.Free | AccessConditions.SignLanguage),
        new("オンラインでつなぐ読み聞かせ", EventKind.Exchange, "studio", "childraising digital", "D1-2 D2-1", "infant", 2, Recruitment.FirstCome, "外に出にくい家庭にも、絵本の時間を届けます。", "オンラインの参加が5組ある。", NeedKind.Daily, "双子の家庭から、出かけるのが難しいと聞いたため。", Participation.Join, "読み聞かせの会", PartnerKind.Civic, AccessConditions.Free | AccessConditions.Online),
    ];

    private bool IsEasy => (Access & EventCount.Easy) != 0;

    private bool IsOutside => Access.HasFlag(AccessConditions.Outreach);

    /// <summary>One of them, held so that the events of the centre's year come to about what its indicators are to be.</summary>
    public static SampleEvent Draw(UnitYear year, Dice dice)
    {
        var (planned, partnered, easy, outside, local) = (Falls("K08"), Falls("K09"), Falls("K10"), Falls("K11"), Falls("K12"));
        var fitting = All.Where(kind => (easy || !kind.IsEasy) && (outside || !kind.IsOutside) && (local || kind.Local.Length == 0)).ToList();
        var kind = fitting[dice.Whole(0, fitting.Count - 1)];
        return kind with
        {
            Step = planned == kind.Step >= Participation.Plan ? kind.Step : planned ? Participation.Plan : Participation.Join,
            Partner = !partnered ? "" : kind.Partner.Length > 0 ? kind.Partner : "町内会連合会",
            Access = kind.Access | (easy && !kind.IsEasy ? AccessConditions.Childcare : 0) | (outside ? AccessConditions.Outreach : 0),
            Room = outside ? "" : kind.Room,
            Place = outside && !kind.IsOutside ? "地区の町内会館" : kind.Place,
            Local = local && kind.Local.Length == 0 ? "地域に伝わる技と人" : kind.Local,
        };

        bool Falls(string indicator) => dice.Happens(year.Share(indicator));
    }

    /// <summary>Who leads a session, as a notice prints it: no name of a person.</summary>
    public static readonly string[] Lecturers = ["健康運動指導士", "防災士", "館の職員", "保存会の指導者", "大学の先生", "市の担当課の職員", "地域のボランティア"];

    /// <summary>What came of it.</summary>
    public static readonly string[] Results = ["ねらいどおり、多くの人がまた参加したいと答えた。", "初めて館に来た人が多く、サークルの紹介につながった。", "目標には少し届かなかったが、参加者どうしの交流が深まった。"];

    /// <summary>What to change next time.</summary>
    public static readonly string[] NextTimes = ["募集を1週間早く始める。", "夜にも開いて、働く世代が来られるようにする。", "町内会の回覧でも知らせる。"];

    /// <summary>Why it was not held.</summary>
    public static readonly string[] Offs = ["大雨の警報が出たため。", "講師の都合がつかなくなったため。", "申し込みが少なかったため。"];
}
