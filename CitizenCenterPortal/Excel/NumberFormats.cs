using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>How each cell format of a workbook shows a value.</summary>
/// <param name="codes">For each cell format, by its index, the number of its number format and its code; no code for one of the file format's own.</param>
/// <param name="conditional">The codes that a condition puts in their place; the portal writes none.</param>
internal sealed class NumberFormats(IReadOnlyList<(string Id, string? Code)> codes, IReadOnlyList<string> conditional)
{
    /// <summary>Most formats, as Excel has it (65,490) and a little more.</summary>
    private const int MaxFormats = 65_536;

    /// <summary>Longest code of a number format; Excel takes 255 characters.</summary>
    private const int MaxCode = 1_024;

    /// <summary>Number and code of each cell format.</summary>
    public IReadOnlyList<(string Id, string? Code)> Codes => codes;

    /// <summary>The codes that depend on a condition.</summary>
    public IReadOnlyList<string> Conditional => conditional;

    /// <summary>Reads the formats of a workbook; refuses two formats of one number and two lists of cell formats.</summary>
    public static NumberFormats Read(XlsxPackage package)
    {
        using var reader = package.OpenOfKind("styles");
        var custom = new Dictionary<string, string>();
        var cells = new List<string>();
        var conditional = new List<string>();
        var (inCells, hadCells) = (false, false);
        while (reader?.Next() == true)
        {
            if (reader.NodeType == System.Xml.XmlNodeType.EndElement)
            {
                inCells &= reader.Depth > 1;
            }
            else if (reader.IsAt("numFmt"))
            {
                var code = reader.GetAttribute("formatCode") ?? "";
                if (reader.Depth > 2)
                {
                    conditional.Add(code);
                }
                else if (code.Length > MaxCode || custom.Count == MaxFormats || !custom.TryAdd(reader.GetAttribute("numFmtId") ?? "", code))
                {
                    throw new InvalidDataException("Two number formats of one number, too many, or one too long.");
                }
            }
            else if (reader.IsAt("cellXfs"))
            {
                inCells = !hadCells && reader.Depth == 1 ? !reader.IsEmptyElement : throw new InvalidDataException("Two lists of cell formats.");
                hadCells = true;
            }
            else if (inCells && reader.IsAt("xf"))
            {
                cells.Add(cells.Count < MaxFormats ? reader.GetAttribute("numFmtId") ?? "0" : throw new InvalidDataException("Too many cell formats."));
            }
        }

        return new([.. cells.Select(id => (id, custom.GetValueOrDefault(id)))], conditional);
    }

    /// <summary>The code of a cell format; <c>#14</c> for one of the file format's own that the portal does not use.</summary>
    public string Of(int style) => style >= codes.Count ? "General"
        : codes[style].Code ?? StyleSheet.BuiltIn(codes[style].Id) ?? $"#{codes[style].Id}";

    /// <summary>The code with each character that it says literally marked by a backslash, as programs write quotes in two ways.</summary>
    public static string Normal(string code)
    {
        if (!code.AsSpan().ContainsAny('\\', '"'))
        {
            return code;
        }

        var normal = new StringBuilder(code.Length);
        var quoted = false;
        for (var at = 0; at < code.Length; at++)
        {
            if (!quoted && code[at] == '\\' && at + 1 < code.Length)
            {
                normal.Append(code[at++]).Append(code[at]);
            }
            else if (code[at] == '"')
            {
                quoted = !quoted;
            }
            else
            {
                normal.Append(quoted ? "\\" : "").Append(code[at]);
            }
        }

        return normal.ToString();
    }
}
