using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>The list of transfers: one line a person and post, CSV or XLSX. Who comes has nothing in the old columns, who goes nothing in the new ones.</summary>
internal static class TransferFile
{
    public static readonly TableColumn Day = new("発令日", "date");
    public static readonly TableColumn Name = new("氏名", "name");
    public static readonly TableColumn SignIn = new("サインイン", "sign_in");
    public static readonly TableColumn OldPlace = new("旧所属", "old_place");
    public static readonly TableColumn OldRole = new("旧役割", "old_role");
    public static readonly TableColumn NewPlace = new("新所属", "new_place");
    public static readonly TableColumn NewRole = new("新役割", "new_role");

    public static readonly TableColumn[] Columns = [Day, Name, SignIn, OldPlace, OldRole, NewPlace, NewRole];

    /// <summary>An empty list to fill in, with the words that may stand in it on a second sheet.</summary>
    public static Task<FileStream> TemplateAsync(WorkbookInfo info, OrgTree tree) => WorkbookFile.MakeAsync(info, writer =>
    {
        var list = writer.Sheet(new(Words.Say("異動")) { Widths = [16, 20, 32, 16, 20, 16, 20], FrozenRows = 1, TitleRows = 1 });
        list.Row();
        foreach (var column in Columns)
        {
            list.Text(CellStyle.Heading, column.Name);
        }

        var words = writer.Sheet(new(Words.Say("書ける言葉")) { Widths = [20, 16, 40], FrozenRows = 1, TitleRows = 1 });
        words.Row().Text(CellStyle.Heading, Words.Say("役割")).Text(CellStyle.Heading, Words.Say("所属（館コード）")).Text(CellStyle.Heading, Words.Say("館・指定管理者"));
        var places = tree.Units.Select(unit => (unit.Code, unit.Name)).Concat(tree.Operators.Select(body => ("", body.Name))).ToList();
        for (var row = 0; row < Math.Max(places.Count, Roles.All.Count); row++)
        {
            var (code, place) = row < places.Count ? places[row] : ("", "");
            words.Row().Text(CellStyle.Text, row < Roles.All.Count ? Roles.All[row].Name : "").Text(CellStyle.Text, code).Text(CellStyle.Text, place);
        }

        return Task.CompletedTask;
    });
}
