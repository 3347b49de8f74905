using System.Security.Cryptography;
using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.Tests.Audit.Files;

public sealed class FileFolderTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("portal-folder-");

    public void Dispose() => temporary.Delete(recursive: true);

    [Fact]
    public async Task A_copy_holds_each_file_as_it_lies_there_also_a_picture_of_before_that_tells_a_place()
    {
        var (from, to) = (new FileFolder(temporary.CreateSubdirectory("from").FullName), new FileFolder(temporary.CreateSubdirectory("to").FullName));
        var hash = Convert.ToHexStringLower(SHA256.HashData(GivenPictures.Jpeg()));
        await File.WriteAllBytesAsync(from.PathOf(hash), GivenPictures.Jpeg());

        (await from.CopyToAsync(to, default)).Copied.ShouldBe(1);

        (await to.FindAsync(hash, default)).ShouldBe(GivenPictures.Jpeg());
    }
}
