using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>The city's list of its units: one line a unit, CSV or XLSX. Each line is checked by itself here.</summary>
internal static class OrganizationFile
{
    public static readonly TableColumn Code = new("館コード", "unit", "code");
    public static readonly TableColumn Name = new("館名", "name");
    public static readonly TableColumn Tier = new("館種別", "tier");
    public static readonly TableColumn Parent = new("上位館コード", "parent");
    public static readonly TableColumn Ward = new("所在区", "ward");
    public static readonly TableColumn Operator = new("指定管理者", "operator");
    public static readonly TableColumn Opened = new("開館日", "opened");
    public static readonly TableColumn NameEn = new("英語名", "name_en") { Optional = true };
    public static readonly TableColumn AgreedFrom = new("協定開始", "agreement_from") { Optional = true };
    public static readonly TableColumn AgreedTo = new("協定終了", "agreement_to") { Optional = true };
    public static readonly TableColumn Closed = new("閉館日", "closed") { Optional = true };

    private static readonly TableColumn[] Columns = [Code, Name, Tier, Parent, Ward, Operator, Opened, NameEn, AgreedFrom, AgreedTo, Closed];

    /// <summary>The word of the file for a district centre.</summary>
    public const string District = "地区館";

    /// <summary>The words of the file for the tiers, as on screen.</summary>
    private static readonly Dictionary<string, Tier> Tiers = new() { ["市拠点館"] = Kernel.Tier.City, ["区拠点館"] = Kernel.Tier.Ward, [District] = Kernel.Tier.District };

    /// <summary>
    /// Reads the lines in the order of the file; what keeps a row from being a line at all goes into the faults. Where the lines by themselves
    /// have more faults than are counted, the rest of the file is not read.
    /// </summary>
    public static List<UnitLine> Read(byte[] file, string name, Faults faults)
    {
        List<UnitLine> lines = [];
        var found = 0;
        foreach (var row in TableFile.Read(file, name, Columns, faults).TakeWhile(_ => found < Faults.MaxCounted))
        {
            lines.Add(Line(UnitText.Line(row)));
            found += lines[^1].Problems.Count;
        }

        if (found < Faults.MaxCounted)
        {
            return lines;
        }

        // Of a list that was not read to its end nobody can say how its units stand to one another.
        faults.Add(lines.SelectMany(line => line.Problems));
        return [];
    }

    /// <summary>What is said of a unit, checked by itself.</summary>
    public static UnitLine Line(UnitText row)
    {
        var check = new LineCheck(row);
        var code = UnitCode.Plain(row[Code]);
        check.Require(Code, UnitCode.IsWellFormed(code), new Sentence("館コード「{0}」は使えません。半角の英大文字・数字・ハイフンで {1} 文字までです。", Excerpt.Of(code), OrgUnit.CodeMaxLength));
        check.Require(Name, !string.IsNullOrWhiteSpace(row[Name]), "館名を書いてください。");
        check.Length(Name, OrgUnit.NameMaxLength);
        check.Length(NameEn, OrgUnit.NameMaxLength);
        check.Length(Ward, OrgUnit.NameMaxLength);
        check.Length(Operator, Kernel.Operator.NameMaxLength);
        var known = Tiers.TryGetValue(row[Tier].Trim(), out var tier);
        check.Require(Tier, known, new Sentence("館種別「{0}」はありません。市拠点館、区拠点館、地区館のどれかです。", Excerpt.Of(row[Tier].Trim())));

        var opened = check.Day(Opened, required: true);
        var closed = check.Day(Closed, required: false);
        check.Require(Closed, opened is null || closed is null || closed >= opened, "閉館日が開館日より前です。");
        var agreedFrom = check.Day(AgreedFrom, required: false);
        var agreedTo = check.Day(AgreedTo, required: false);
        check.Require(AgreedTo, agreedFrom is null || agreedTo is null || agreedTo >= agreedFrom, "協定の終わりが始まりより前です。");
        check.Require(Operator, (agreedFrom is null && agreedTo is null) || !string.IsNullOrWhiteSpace(row[Operator]), "協定の日付がありますが、指定管理者がありません。");
        return new(row, code, known ? tier : null, UnitCode.Plain(row[Parent]), Month(opened), Month(closed), Month(agreedFrom), Month(agreedTo), check.Problems);
    }

    private static ReportingMonth? Month(DateOnly? day) => day is { } given ? ReportingMonth.Of(given) : null;
}
