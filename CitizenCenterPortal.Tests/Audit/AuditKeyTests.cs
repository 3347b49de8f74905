using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Audit;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Which keys the portal starts with, and what they prove.</summary>
public sealed class AuditKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-key-").FullName;

    private string Database => Path.Combine(folder, "portal.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_development_a_key_is_made_once_and_only_its_owner_may_read_it()
    {
        var first = AuditKey.Load(null, Database, development: true);
        var second = AuditKey.Load("", Database, development: true);

        second.Public.Fingerprint.ShouldBe(first.Public.Fingerprint);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(AuditKey.FileBeside(Database)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Processes_that_start_at_once_agree_on_one_key()
    {
        for (var time = 0; time < 50; time++)
        {
            var database = $"{Database}-{time}";
            var made = new string[8];
            using var together = new Barrier(made.Length);
            var starts = made.Select((_, index) => new Thread(() =>
            {
                together.SignalAndWait();
                made[index] = AuditKey.Load(null, database, development: true).Public.Fingerprint;
            })).ToList();

            starts.ForEach(start => start.Start());
            starts.ForEach(start => start.Join());

            made.Distinct().Count().ShouldBe(1);
            Directory.GetFiles(folder).Length.ShouldBe(time + 1);
        }
    }

    [Fact]
    public void Outside_development_the_portal_does_not_start_without_a_key()
    {
        Should.Throw<AuditKeyException>(() => AuditKey.Load(null, Database, development: false)).Message.ShouldContain("Portal:Audit:Key");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_key_may_stand_in_the_setting_or_in_a_file()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(folder, "key.pem");
        File.WriteAllText(file, key.ExportECPrivateKeyPem());

        AuditKey.Load(file, Database, development: false).Public.Pem
            .ShouldBe(AuditKey.Load(key.ExportPkcs8PrivateKeyPem(), Database, development: false).Public.Pem);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Another_kind_of_key_is_refused(string kind, string pem) =>
        Should.Throw<AuditKeyException>(() => AuditKey.Load(pem, Database, development: true), kind).Message.ShouldContain("Portal:Audit:Key");

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<AuditKeyException>(() => AuditKey.Load("/nowhere/key.pem", Database, development: true)).Message.ShouldContain("/nowhere/key.pem");

    [Fact]
    public void A_signature_holds_for_its_bytes_and_its_key_alone()
    {
        var key = AuditKey.Load(null, Database, development: true);
        var other = AuditKey.Load(null, Database + "2", development: true);
        var bytes = Encoding.UTF8.GetBytes("杜野市");
        var signature = key.Sign(bytes);
        var reader = AuditPublicKey.FromPem(key.Public.Pem, "public.pem");

        reader.Fingerprint.ShouldBe(key.Public.Fingerprint);
        reader.Verify(bytes, signature).ShouldBeTrue();
        reader.Verify(Encoding.UTF8.GetBytes("杜野区"), signature).ShouldBeFalse();
        reader.Verify(bytes, other.Sign(bytes)).ShouldBeFalse();
        reader.Verify(bytes, "").ShouldBeFalse();
        reader.Verify(bytes, signature[..^4]).ShouldBeFalse();
        reader.Verify(bytes, signature + "AAAA").ShouldBeFalse();
        reader.Verify(bytes, "署名").ShouldBeFalse();
    }

    [Fact]
    public void The_key_of_persons_follows_from_the_audit_key()
    {
        var key = AuditKey.Load(null, Database, development: true);

        key.Wrapping().Bytes.ShouldBe(AuditKey.Load(null, Database, development: true).Wrapping().Bytes);
        key.Wrapping().Bytes.Length.ShouldBe(32);
        AuditKey.Load(null, Database + "2", development: true).Wrapping().Bytes.ShouldNotBe(key.Wrapping().Bytes);
    }

    public static TheoryData<string, string> Refused()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var rsa = RSA.Create(2048);
        return new()
        {
            { "another curve", p384.ExportPkcs8PrivateKeyPem() },
            { "RSA", rsa.ExportPkcs8PrivateKeyPem() },
            { "RSA in its own dress", rsa.ExportRSAPrivateKeyPem() },
            { "encrypted", p256.ExportEncryptedPkcs8PrivateKeyPem("secret", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)) },
            { "a public key", p256.ExportSubjectPublicKeyInfoPem() },
            { "two keys", p256.ExportPkcs8PrivateKeyPem() + "\n" + p384.ExportPkcs8PrivateKeyPem() },
            { "cut", p256.ExportPkcs8PrivateKeyPem()[..60] },
        };
    }
}
