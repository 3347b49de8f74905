using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// Names of the sheets of one workbook: at most 31 UTF-16 units, none of <c>: \ / ? * [ ]</c> or control signs, no
/// apostrophe at an end, not 履歴 or History (Excel keeps them), none twice in another case or width.
/// </summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private readonly HashSet<string> taken = [Key("History"), Key("履歴")];

    /// <summary>The name that a sheet gets which wishes this one; takes it out of the free ones.</summary>
    public string Take(string wished)
    {
        var plain = string.Concat(wished.Select(letter => char.IsControl(letter) || ":\\/?*[]".Contains(letter) ? ' ' : letter)).Trim(' ', '\'');
        var name = Short(CellText.Holdable(plain.Length == 0 ? "シート" : plain), MaxLength);
        for (var number = 2; !taken.Add(Key(name)); number++)
        {
            var end = $" ({number})";
            name = Short(CellText.Holdable(plain), MaxLength - end.Length) + end;
        }

        return name;
    }

    private static string Key(string name) => name.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string Short(string name, int length) => (name.Length <= length ? name
        : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)]).TrimEnd(' ', '\'');
}
