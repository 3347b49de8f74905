using System.Xml;

namespace CitizenCenterPortal.Excel;

/// <summary>The names of elements and attributes that a reader keeps for as long as it reads; refuses more than any workbook has.</summary>
internal sealed class FewNames : NameTable
{
    /// <summary>So many names; all of ECMA-376 part 1 has fewer.</summary>
    public const int Most = 5_000;

    private int count;

    /// <inheritdoc/>
    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    private string Counted(string name) => ++count <= Most ? name : throw new InvalidDataException("A part with too many names.");
}
