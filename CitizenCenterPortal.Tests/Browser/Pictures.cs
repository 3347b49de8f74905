using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>A page's pictures for docs/pictures: wide, narrow, dark, and as it leaves the printer.</summary>
internal static class Pictures
{
    /// <summary>Width of a desk's screen, in pixels.</summary>
    public const int Wide = 1440;

    /// <summary>Width of the narrowest telephone, in pixels.</summary>
    public const int Narrow = 360;

    /// <summary>Width of A4 at 96 dots an inch, in pixels.</summary>
    public const int Paper = 794;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        await TakeAsync(page, name, Wide, Media.Screen, ColorScheme.Light);
        await TakeAsync(page, $"{name}-narrow", Narrow, Media.Screen, ColorScheme.Light);
        await TakeAsync(page, $"{name}-dark", Wide, Media.Screen, ColorScheme.Dark);
        await TakeAsync(page, $"{name}-print", Paper, Media.Print, ColorScheme.Light);
        await ShowAsync(page, Wide, Media.Screen, ColorScheme.Light);
    }

    private static async Task TakeAsync(IPage page, string name, int width, Media media, ColorScheme colours)
    {
        await ShowAsync(page, width, media, colours);
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    private static async Task ShowAsync(IPage page, int width, Media media, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = colours });
    }
}
