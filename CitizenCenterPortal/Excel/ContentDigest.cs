using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenCenterPortal.Excel;

/// <summary>
/// SHA-256 over what a workbook says, not over its bytes, so that saving it again unchanged keeps it. The text hashed is UTF-8:
/// for each sheet in the order of the tabs <c>#LENGTH NAME\n</c>, then for each cell that is not empty, row by row and left to
/// right, <c>REFERENCE KIND LENGTH VALUE\n</c>; a length counts the bytes of what follows it. KIND and VALUE:
/// <c>n</c> a number in plain notation, rounded to 15 significant digits, a formula's result to 10; <c>s</c> text;
/// <c>b</c> 0 or 1; <c>e</c> an error; <c>?</c> the number of a text that is not there. After it <c>= LENGTH FORMULA\n</c> where the value is a formula's (see <see cref="FormulaText"/>),
/// <c>% LENGTH CODE\n</c> where a format other than General shows it (see <see cref="NumberFormats"/>), and <c>-\n</c> where it is
/// hidden. Of the rest of its looks (letters, colours, sizes, merged cells, what lies over cells) nothing is part of it.
/// </summary>
internal sealed class ContentDigest
{
    private const int LongestNumber = 11;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> pending = new(32_768);

    /// <summary>Begins a sheet.</summary>
    public void Sheet(string name)
    {
        Add("#");
        AddMeasured(name);
    }

    /// <summary>Takes in the next cell; an empty one says nothing.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="format">The code by which its value is shown.</param>
    public void Cell(in XlsxCell cell, string format)
    {
        var value = cell.Value ?? "";
        if (value.Length == 0 && cell.Formula is null)
        {
            return;
        }

        Add(Ref.Column(cell.Column));
        Add(cell.Row);
        Add(cell.Kind switch
        {
            XlsxKind.Number => " n ",
            XlsxKind.Text => " s ",
            XlsxKind.Boolean => " b ",
            XlsxKind.Error => " e ",
            XlsxKind.Lost => " ? ",
        });
        AddMeasured(cell.Kind == XlsxKind.Number ? ExactNumber.Plain(value, cell.Formula is null ? ExactNumber.Typed : ExactNumber.Calculated) ?? value : value);
        if (cell.Formula is { } formula)
        {
            Add("= ");
            AddMeasured(FormulaText.Normal(formula));
        }

        Shown(format);
        Add(cell.Hidden ? "-\n" : "");
    }

    /// <summary>Takes in the code by which the cell before is shown; General says nothing.</summary>
    public void Shown(string code)
    {
        if (code != "General")
        {
            Add("% ");
            AddMeasured(NumberFormats.Normal(code));
        }
    }

    /// <summary>The digest of all that was taken in so far, 64 small hexadecimal digits.</summary>
    public string Hex()
    {
        Hash();
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private void AddMeasured(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text));
        Add(" ");
        Add(text);
        Add("\n");
        if (pending.WrittenCount > 16_384)
        {
            Hash();
        }
    }

    private void Add(string text) => pending.Advance(Encoding.UTF8.GetBytes(text, pending.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private void Add(int number)
    {
        number.TryFormat(pending.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        pending.Advance(written);
    }

    private void Hash()
    {
        hash.AppendData(pending.WrittenSpan);
        pending.ResetWrittenCount();
    }
}
