using System.Security.Cryptography;

namespace CitizenCenterPortal.Data;

/// <summary>AES-256-GCM with a fresh nonce: nonce, tag and ciphertext joined, Base64.</summary>
internal static class Sealing
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static string Seal(byte[] key, byte[] plain)
    {
        var box = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag));
        return Convert.ToBase64String(box);
    }

    public static byte[] Open(byte[] key, string text)
    {
        var box = Convert.FromBase64String(text);
        var plain = new byte[box.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(box.AsSpan(0, Nonce), box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), plain);
        return plain;
    }

}
