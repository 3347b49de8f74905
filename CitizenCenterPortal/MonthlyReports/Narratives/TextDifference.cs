using System.Text.RegularExpressions;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>What became of a piece of text.</summary>
public enum TextFate
{
    /// <summary>It stands in both.</summary>
    Kept,

    /// <summary>It stood before alone.</summary>
    TakenOut,

    /// <summary>It stands after alone.</summary>
    PutIn,
}

/// <summary>A piece of one of two texts.</summary>
/// <param name="Fate">In which of them it stands.</param>
/// <param name="Words">The piece.</param>
public readonly record struct TextPiece(TextFate Fate, string Words);

/// <summary>How one text became another, sentence by sentence as a person reads it.</summary>
public static partial class TextDifference
{
    /// <summary>Most pairs of sentences that are held against each other: 100 of each.</summary>
    private const int MostCompared = 10_000;

    /// <summary>Most characters of a text in a list.</summary>
    private const int MostShown = 200;

    /// <summary>Characters of a kept piece at either end.</summary>
    private const int Beside = 10;

    /// <summary>The pieces in their order: those kept and taken out are the text before, those kept and put in the text after.</summary>
    public static IReadOnlyList<TextPiece> Of(string before, string after)
    {
        var (old, now) = (Sentences(before), Sentences(after));
        var pieces = new List<TextPiece>();
        var head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        AddAll(pieces, TextFate.Kept, old[..head]);
        Compare(pieces, old[head..^tail], now[head..^tail]);
        AddAll(pieces, TextFate.Kept, old[^tail..]);
        return pieces;
    }

    /// <summary>What lies between the sentences that both begin and end with. Where that is too much to compare, all of it was written anew.</summary>
    private static void Compare(List<TextPiece> pieces, string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCompared)
        {
            AddAll(pieces, TextFate.TakenOut, old);
            AddAll(pieces, TextFate.PutIn, now);
            return;
        }

        var common = Common(old, now);
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Add(pieces, TextFate.Kept, old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, TextFate.TakenOut, old[i++]);
            }
            else
            {
                Add(pieces, TextFate.PutIn, now[j++]);
            }
        }
    }

    private static void AddAll(List<TextPiece> pieces, TextFate fate, string[] sentences) => Array.ForEach(sentences, sentence => Add(pieces, fate, sentence));

    /// <summary>Two texts where they differ, each cut to what a cell of a list holds; what stands in both is shortened.</summary>
    public static (string Before, string After) Excerpts(string before, string after)
    {
        var pieces = Of(before, after);
        return (Excerpt(TextFate.PutIn), Excerpt(TextFate.TakenOut));

        string Excerpt(TextFate other)
        {
            var said = string.Concat(pieces.Where(piece => piece.Fate != other).Select(piece => piece.Fate == TextFate.Kept ? Shortened(piece.Words) : piece.Words)).Trim();
            return said.Length <= MostShown ? said : string.Concat(said.AsSpan(0, MostShown - 1), "…");
        }
    }

    private static string Shortened(string words) => words.Length <= (2 * Beside) + 1 ? words : $"{words[..Beside]}…{words[^Beside..]}";

    /// <summary>A sentence ends with its full stop or its line, and keeps it.</summary>
    private static string[] Sentences(string text) => [.. Sentence().Matches(text).Select(match => match.Value)];

    /// <summary>The most sentences that the two have in common from each place on.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Add(List<TextPiece> pieces, TextFate fate, string words)
    {
        if (pieces.Count > 0 && pieces[^1].Fate == fate)
        {
            pieces[^1] = new(fate, pieces[^1].Words + words);
        }
        else
        {
            pieces.Add(new(fate, words));
        }
    }

    [GeneratedRegex(@"[^。\n]*[。\n]|[^。\n]+")]
    private static partial Regex Sentence();
}
