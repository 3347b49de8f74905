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

    /// <summary>Takes them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">How the files are called.</param>
    /// <param name="whole">False for what is seen without moving, where the page is long or a dialogue is open.</param>
    public static async Task TakeAsync(IPage page, string name, bool whole = true)
    {
        if (Folder is null)
        {
            return;
        }

        await TakeAsync(page, name, Wide, Media.Screen, ColorScheme.Light, whole);
        await TakeAsync(page, $"{name}-narrow", Narrow, Media.Screen, ColorScheme.Light, whole);
        await TakeAsync(page, $"{name}-dark", Wide, Media.Screen, ColorScheme.Dark, whole);
        await TakeAsync(page, $"{name}-print", Paper, Media.Print, ColorScheme.Light, whole);
        await ShowAsync(page, Wide, Media.Screen, ColorScheme.Light);
    }

    private static async Task TakeAsync(IPage page, string name, int width, Media media, ColorScheme colours, bool whole)
    {
        await ShowAsync(page, width, media, colours);
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }

    private static async Task ShowAsync(IPage page, int width, Media media, ColorScheme colours)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = colours });
    }
}
