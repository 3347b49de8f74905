using System.Globalization;

namespace CitizenCenterPortal.Ui;

/// <summary>Values laid over a drawing's width and height; a missing value breaks the line.</summary>
public sealed class Curve(IReadOnlyList<decimal?> values, decimal low, decimal high, decimal width, decimal height)
{
    /// <summary>The unbroken pieces of the line, each as the points of an SVG polyline.</summary>
    public IEnumerable<string> Pieces()
    {
        List<string> piece = [];
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                piece.Add($"{Number(X(i))},{Number(Y(value))}");
            }
            else if (piece.Count > 0)
            {
                yield return string.Join(' ', piece);
                piece = [];
            }
        }

        if (piece.Count > 0)
        {
            yield return string.Join(' ', piece);
        }
    }

    /// <summary>The place of the last value there is; null where there is none.</summary>
    public (string X, string Y)? Last
    {
        get
        {
            for (var i = values.Count - 1; i >= 0; i--)
            {
                if (values[i] is { } value)
                {
                    return (Number(X(i)), Number(Y(value)));
                }
            }

            return null;
        }
    }

    /// <summary>How far below the top a value lies.</summary>
    public decimal Y(decimal value) => high == low ? height / 2 : (high - value) / (high - low) * height;

    /// <summary>A coordinate as SVG reads it.</summary>
    public static string Number(decimal coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);

    private decimal X(int index) => values.Count < 2 ? width / 2 : width / (values.Count - 1) * index;
}
