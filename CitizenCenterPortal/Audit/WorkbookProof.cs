using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Audit;

/// <summary>
/// Proves an export by its own seal and a public key, without database or private key: every value, formula and number format, what is
/// hidden, the names and order of the sheets, and all that stands on the sheet 証明. Other looks and what lies over cells are not proved.
/// </summary>
public static class WorkbookProof
{
    /// <summary>The seal of a workbook that stands; null where it does not, and the problems say why.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="name">Its name, for the problems.</param>
    /// <param name="keys">Public keys that are believed.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public static WorkbookSeal? Read(byte[] file, string name, IReadOnlyList<AuditPublicKey> keys, ICollection<Problem> problems)
    {
        if (WorkbookDigest.Read(file, name, problems) is not { } workbook)
        {
            return null;
        }

        var seal = WorkbookSeal.Read(workbook.Seal);
        if (Fault(workbook, seal, keys) is { } fault)
        {
            problems.Add(new(new(name, WorkbookDigest.SealSheet), fault));
            return null;
        }

        return seal;
    }

    private static Sentence? Fault(ReadWorkbook workbook, WorkbookSeal? seal, IReadOnlyList<AuditPublicKey> keys) =>
        seal is null ? new("ポータルの証明がありません。ポータルが書き出したファイルではないか、証明が消されています。")
        : keys.FirstOrDefault(key => key.Fingerprint == seal.Key) is not { } key ? new("知らない鍵 {0} の証明です。その公開鍵を --public-key で渡してください。", seal.Key)
        : !seal.IsProvedBy(key) ? new("署名が合いません。証明が書き換えられています。")
        : workbook.SealDigest != WorkbookDigest.OfSeal(writer => SealSheet.Write(writer, seal)) ? new("シート「{0}」に、署名された本文と違うことが書かれています。", WorkbookDigest.SealSheet)
        : seal.Digest != workbook.Digest ? new("内容が証明と合いません。書き出したあとで内容が変えられています。")
        : null;
}
