using System.Text;
using CitizenCenterPortal.Audit.Files;

namespace CitizenCenterPortal.Tests.Audit.Files;

/// <summary>What a camera wrote into a picture besides the picture is gone, and the picture is not.</summary>
public sealed class BarePictureTests
{
    [Theory]
    [InlineData(6, false)]
    [InlineData(8, true)]
    [InlineData(1, false)]
    public void A_photograph_keeps_what_is_seen_its_colours_and_the_way_it_is_turned_and_tells_no_place(int turn, bool big)
    {
        Encoding.Latin1.GetString(GivenPictures.Jpeg(turn, big)).ShouldContain(GivenPictures.Secret);

        var bare = BarePicture.Of(FileKind.Jpeg, GivenPictures.Jpeg(turn, big)).ShouldNotBeNull();

        bare.ShouldBe(GivenPictures.BareJpeg(turn));
        BarePicture.Of(FileKind.Jpeg, bare).ShouldBe(bare, "once is enough");
    }

    [Fact]
    public void A_drawn_picture_keeps_what_is_seen_and_tells_no_place()
    {
        var bare = BarePicture.Of(FileKind.Png, GivenPictures.Png).ShouldNotBeNull();

        bare.ShouldBe(GivenPictures.BarePng);
        BarePicture.Of(FileKind.Png, bare).ShouldBe(bare, "once is enough");
    }

    /// <summary>Cut anywhere it is a picture that tells nothing, or none at all; it never stops the portal.</summary>
    [Fact]
    public void A_picture_that_is_cut_or_spoilt_anywhere_tells_no_place_either()
    {
        foreach (var (kind, whole) in new[] { (FileKind.Jpeg, GivenPictures.Jpeg()), (FileKind.Png, GivenPictures.Png) })
        {
            for (var length = 8; length < whole.Length; length++)
            {
                if (BarePicture.Of(kind, whole.AsSpan(0, length)) is { } bare)
                {
                    Encoding.Latin1.GetString(bare).ShouldNotContain(GivenPictures.Secret);
                }
            }
        }

        BarePicture.Of(FileKind.Jpeg, GivenPictures.Jpeg().AsSpan(0, 60)).ShouldBeNull();
        BarePicture.Of(FileKind.Png, GivenEvidence.Png).ShouldBeNull("it has no end");
    }
}
