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
/// <c>b</c> 0 or 1; <c>e</c> an error. Formulas, formats and the sheet 証明 are not part of it.
/// </summary>
internal sealed class ContentDigest
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> pending = new(32_768);

    /// <summary>Begins a sheet.</summary>
    public void Sheet(string name)
    {
        Add("#");
        AddMeasured(name);
    }

    /// <summary>Takes in the next cell; an empty one says nothing.</summary>
    public void Cell(int row, int column, XlsxKind kind, string? value, bool isFormula)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        Add(Ref.Column(column));
        Add(row.ToString(CultureInfo.InvariantCulture));
        Add(kind switch
        {
            XlsxKind.Number => " n ",
            XlsxKind.Text => " s ",
            XlsxKind.Boolean => " b ",
            XlsxKind.Error => " e ",
        });
        AddMeasured(kind == XlsxKind.Number ? ExactNumber.Plain(value, isFormula ? ExactNumber.Calculated : ExactNumber.Typed) ?? value : value);
    }

    /// <summary>The digest of all that was taken in so far, 64 small hexadecimal digits.</summary>
    public string Hex()
    {
        Hash();
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private void AddMeasured(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture));
        Add(" ");
        Add(text);
        Add("\n");
        if (pending.WrittenCount > 16_384)
        {
            Hash();
        }
    }

    private void Add(string text) => Encoding.UTF8.GetBytes(text, pending);

    private void Hash()
    {
        hash.AppendData(pending.WrittenSpan);
        pending.ResetWrittenCount();
    }
}
