namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>How much of a page is taken, so that a page ends where a reader would end it.</summary>
/// <param name="used">What is taken already, in points.</param>
internal sealed class FiledPaper(double used)
{
    /// <summary>Points between the margins of A4 upright, a row less, since programs do not measure quite alike.</summary>
    public const double Page = 728;

    /// <summary>What is taken of the page.</summary>
    public double Used { get; private set; } = used;

    /// <summary>What is left of the page.</summary>
    public double Left => Page - Used;

    /// <summary>Takes so much room; true where a new page begins for it.</summary>
    public bool Take(double height)
    {
        var newPage = Used > 0 && Used + height > Page;
        Used = newPage ? height : Used + height;
        return newPage;
    }

    /// <summary>Takes so much more, wherever it stands.</summary>
    public void Add(double height) => Used += height;
}
