using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity.Grants;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>A role at a place, as a line names it.</summary>
internal sealed record Post(string Role, int? Unit, int? Operator);

/// <summary>One line of the list, found right in itself.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Day">The first day of the new post; the old one ends the day before.</param>
/// <param name="SignIn">Who it is to the sign-in.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Old">The post that ends; null for who comes.</param>
/// <param name="New">The post that begins; null for who goes.</param>
internal sealed record TransferLine(TableRow Row, DateOnly Day, string SignIn, string Name, Post? Old, Post? New)
{
    /// <summary>Reads a line; null, with its faults noted, where anything of it is wrong.</summary>
    public static TransferLine? Read(TableRow row, OrgTree tree, Faults faults)
    {
        var before = faults.Count;
        if (!Era.TryReadDay(row[TransferFile.Day], out var day) || day.Year is < 2000 or > 2999)
        {
            faults.Add(row.Fault(TransferFile.Day, new("「{0}」は日付として読めません。2027/4/1 か 令和9年4月1日 のように書いてください。", Excerpt.Of(row[TransferFile.Day]))));
        }

        var old = PostOf(row, TransferFile.OldPlace, TransferFile.OldRole, tree, faults);
        var next = PostOf(row, TransferFile.NewPlace, TransferFile.NewRole, tree, faults);
        if (faults.Count == before && (old is null && next is null))
        {
            faults.Add(row.Fault(TransferFile.NewRole, "旧役割か新役割のどちらかを書いてください。"));
        }
        else if (faults.Count == before && old == next)
        {
            faults.Add(row.Fault(TransferFile.NewRole, "旧と新が同じです。異動しない人の行は要りません。"));
        }

        return faults.Count == before ? new(row, day, row[TransferFile.SignIn].Trim(), row[TransferFile.Name].Trim(), old, next) : null;
    }

    private static Post? PostOf(TableRow row, TableColumn place, TableColumn role, OrgTree tree, Faults faults)
    {
        var (where, what) = (row[place].Trim(), row[role].Trim());
        if (where.Length == 0 && what.Length == 0)
        {
            return null;
        }

        if (Roles.All.FirstOrDefault(one => one.Name == what || one.Code == what) is not { } known)
        {
            faults.Add(row.Fault(role, new("役割「{0}」はありません。{1} のどれかです。", Excerpt.Of(what), string.Join("・", Roles.All.Select(one => one.Name)))));
            return null;
        }

        if (!GrantPlaces.TryRead(where, tree, out var found))
        {
            faults.Add(row.Fault(place, new("「{0}」という館も指定管理者もありません。館コードか、名前をそのまま書いてください。", Excerpt.Of(where))));
            return null;
        }

        return new(known.Code, found.Unit, found.Operator);
    }
}
