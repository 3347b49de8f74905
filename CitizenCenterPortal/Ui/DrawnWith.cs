using System.Runtime.CompilerServices;

namespace CitizenCenterPortal.Ui;

/// <summary>
/// What is drawn lives as long as what it shows: figures that are kept for all who look are drawn once for all of them. A drawing may
/// depend on nothing but what is shown, and on no reader.
/// </summary>
/// <param name="draw">Draws it.</param>
internal sealed class DrawnWith<TShown, TDrawn>(Func<TShown, TDrawn> draw)
    where TShown : class
    where TDrawn : class
{
    private readonly ConditionalWeakTable<TShown, TDrawn> drawn = [];

    /// <summary>The drawing of something.</summary>
    public TDrawn Of(TShown shown) => drawn.GetValue(shown, one => draw(one));
}
