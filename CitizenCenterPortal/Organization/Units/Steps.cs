using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Organization.Import;

namespace CitizenCenterPortal.Organization.Units;

/// <summary>The steps that may be taken on a unit: what each refuses, and what it writes by the hand of the import.</summary>
internal static class Steps
{
    private static readonly Sentence NoMonth = "月は 令和9年4月 か 2027-04 のように書いてください。";

    /// <summary>The step of an act with what was typed.</summary>
    public static ITreeEdit Of(Act act, string unit, UnitFields typed) =>
        act == OrganizationActs.Add ? Add(typed)
        : act == OrganizationActs.Rename ? Rename(unit, typed.Name.Trim(), typed.NameEn.Trim())
        : act == OrganizationActs.Move ? Move(unit, typed)
        : act == OrganizationActs.Close ? Close(unit, typed)
        : act == OrganizationActs.Reopen ? Open(unit, typed)
        : act == OrganizationActs.Agree ? Agree(unit, typed)
        : throw new ArgumentOutOfRangeException(nameof(act), act, "This is no step on a unit.");

    private static LinesEdit Add(UnitFields typed) => new(OrganizationActs.Add,
    [
        OrganizationFile.Line(UnitText.Form(new Dictionary<TableColumn, string>
        {
            [OrganizationFile.Code] = typed.Code, [OrganizationFile.Name] = typed.Name, [OrganizationFile.NameEn] = typed.NameEn,
            [OrganizationFile.Tier] = OrganizationFile.District, [OrganizationFile.Parent] = typed.Parent, [OrganizationFile.Ward] = typed.Ward,
            [OrganizationFile.Operator] = typed.Operator, [OrganizationFile.Opened] = Month(typed.Month) is { } opened ? $"{opened}-01" : typed.Month,
        })),
    ])
    {
        OnlyNew = true,
    };

    private static StepEdit Rename(string unit, string name, string nameEn) => new(
        OrganizationActs.Rename, [],
        book => name.Length == 0 ? "館名を書いてください。"
            : name.Length > OrgUnit.NameMaxLength || nameEn.Length > OrgUnit.NameMaxLength ? new Sentence("名前は {0} 文字までです。", OrgUnit.NameMaxLength)
            : book.Unit(unit)! is var stands && (stands.Name, stands.NameEn ?? "") == (name, nameEn) ? "いまと同じ名前です。" : default(Sentence),
        book =>
        {
            var stands = book.Unit(unit)!;
            book.Set(stands.Id, stands.Name, name, given => stands.Name = given);
            book.Set(stands.Id, stands.NameEn ?? "", nameEn, given => stands.NameEn = given.Length == 0 ? null : given);
        });

    private static StepEdit Move(string unit, UnitFields typed) => new(
        OrganizationActs.Move, [],
        book => book.Unit(typed.Parent) is not { Tier: Tier.Ward } hub || book.Unit(unit)!.Tier != Tier.District ? "移せるのは地区館だけで、移す先は区拠点館です。"
            : Month(typed.Month) is not { } from ? NoMonth
            : from < book.Now ? new Sentence("移すのは今月（{0}）からです。これまでの月は、いまの区の数値のままです。", Era.MonthAlone(book.Now))
            : book.Placements.All.Any(row => row.OrgUnitId == book.Unit(unit)!.Id && row.ParentId == hub.Id && row.From <= from && row.To is null) ? "その月には、もうその区にあります。" : default(Sentence),
        book => new PlaceWriter(book).Move(book.Unit(unit)!, book.Unit(typed.Parent)!, Month(typed.Month)!.Value));

    private static StepEdit Close(string unit, UnitFields typed) => new(
        OrganizationActs.Close, [],
        book => book.Unit(unit)!.Tier == Tier.City ? "市拠点館は閉館にできません。"
            : Month(typed.Month) is not { } last ? NoMonth
            : Opens(book, unit).FirstOrDefault(row => row.From <= last && (row.To is null || row.To > last)) is null ? "その月のあとは、もともと開館していません。" : default(Sentence),
        book => new OpeningWriter(book).Close(book.Unit(unit)!, Month(typed.Month)!.Value));

    private static StepEdit Open(string unit, UnitFields typed) => new(
        OrganizationActs.Reopen, [],
        book => Month(typed.Month) is not { } from ? NoMonth
            : Opens(book, unit).Any(row => row.To is null || row.To >= from) ? "その月は、もう開館しています。" : default(Sentence),
        book => new OpeningWriter(book).Open(book.Unit(unit)!, Month(typed.Month)!.Value));

    private static StepEdit Agree(string unit, UnitFields typed)
    {
        var name = typed.Operator.Trim();
        return new(
            OrganizationActs.Agree, [name],
            book => name.Length > Operator.NameMaxLength ? new Sentence("名前は {0} 文字までです。", Operator.NameMaxLength)
                : Month(typed.Month) is not { } from || (typed.Until.Trim().Length > 0 && Month(typed.Until) is null) ? NoMonth
                : Month(typed.Until) < from ? "協定の終わりが始まりより前です。"
                : Opens(book, unit).MinBy(row => row.From) is { } first && from < first.From ? new Sentence("この館が開いたのは{0}です。それより前の協定はありません。", Era.MonthAlone(first.From)) : default(Sentence),
            book => new AgreementWriter(book).Agree(book.Unit(unit)!, book.Operators.All.FirstOrDefault(body => body.Name == name), Month(typed.Month)!.Value, Month(typed.Until)));
    }

    private static IEnumerable<OpenPeriod> Opens(CityBook book, string unit) => book.Open.All.Where(row => row.OrgUnitId == book.Unit(unit)!.Id);

    private static ReportingMonth? Month(string typed) => Era.TryReadMonth(typed, out var month) ? month : null;
}
