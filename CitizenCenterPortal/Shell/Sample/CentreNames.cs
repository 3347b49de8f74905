namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Invented names of district centres, by ward, with the year and month each opened.</summary>
internal static class CentreNames
{
    public static readonly (string Name, string NameEn, int Year, int Month)[][] OfWards =
    [
        [
            ("桜台", "Sakuradai", 1986, 7), ("八幡台", "Hachimandai", 1986, 12), ("杜の里", "Morinosato", 1978, 5), ("白鳥", "Shiratori", 2001, 10),
            ("藤塚", "Fujitsuka", 1975, 3), ("堤", "Tsutsumi", 1980, 8), ("鶴見台", "Tsurumidai", 1991, 1), ("金沢町", "Kanazawacho", 1977, 6),
            ("旭沢", "Asahizawa", 1982, 11), ("港北", "Kohoku", 1981, 4), ("本郷", "Hongo", 1979, 9),
        ],
        [
            ("松風", "Matsukaze", 1982, 8), ("梅田", "Umeda", 1992, 1), ("朝日", "Asahi", 1979, 6), ("青柳", "Aoyagi", 1984, 11), ("森戸", "Morito", 1982, 4),
            ("荒井東", "Arai-Higashi", 1981, 9), ("霞町", "Kasumicho", 1986, 2), ("平和", "Heiwa", 1997, 7), ("紅葉台", "Momijidai", 1983, 12),
            ("砂押", "Sunaoshi", 1975, 5), ("大手", "Ote", 1987, 10),
        ],
        [
            ("若宮", "Wakamiya", 1983, 9), ("緑ケ丘", "Midorigaoka", 1975, 2), ("大橋", "Ohashi", 1998, 7), ("花園", "Hanazono", 1985, 12),
            ("岩見", "Iwami", 1977, 5), ("萩の丘", "Haginooka", 1988, 10), ("清水沢", "Shimizusawa", 1987, 3), ("双葉", "Futaba", 1979, 8),
            ("長峰", "Nagamine", 2003, 1), ("渚", "Nagisa", 1976, 6), ("錦町", "Nishikicho", 1981, 11),
        ],
        [
            ("川端", "Kawabata", 1989, 10), ("星の丘", "Hoshinooka", 1976, 3), ("泉沢", "Izumisawa", 1981, 8), ("高砂台", "Takasagodai", 2004, 1),
            ("鹿島台", "Kashimadai", 1978, 6), ("千代", "Chiyo", 1983, 11), ("山吹", "Yamabuki", 1994, 4), ("富士見", "Fujimi", 1980, 9),
            ("浜田", "Hamada", 1985, 2), ("松原", "Matsubara", 1984, 7), ("鍛冶", "Kaji", 1982, 12),
        ],
        [
            ("新町", "Shinmachi", 1985, 11), ("柳町", "Yanagimachi", 1995, 4), ("笹原", "Sasahara", 1982, 9), ("湯沢", "Yuzawa", 1987, 2),
            ("榎町", "Enokicho", 1985, 7), ("小松島", "Komatsushima", 1984, 12), ("竹の里", "Takenosato", 1976, 5), ("美里", "Misato", 2000, 10),
            ("潮見", "Shiomi", 1986, 3), ("栄町", "Sakaecho", 1978, 8),
        ],    ];
}
