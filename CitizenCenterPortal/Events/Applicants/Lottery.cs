using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Somebody in a draw.</summary>
/// <param name="Number">受付番号.</param>
/// <param name="People">How many come together.</param>
public readonly record struct Lot(int Number, int People);

/// <summary>
/// Draws lots. Pure: the same seed gives the same, and anybody can do it again with pen, list and <c>sha256sum</c>. Each application's ticket is the
/// SHA-256 of seed, colon and number; in the order of their tickets each gets a place while all of its people fit, who does not fit is passed over.
/// The seed is chance, so that every order is as likely as every other.
/// </summary>
public static class Lottery
{
    /// <summary>A fresh seed.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetHexString(EventDraw.SeedLength, lowercase: true);

    /// <summary>The ticket of an application: the order of tickets is that of the draw.</summary>
    public static string Ticket(string seed, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{number}"))));

    /// <summary>Who gets a place, and who waits in which order.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="lots">Who takes part; their numbers differ.</param>
    /// <param name="places">How many people there is place for.</param>
    public static (IReadOnlyList<Lot> Admitted, IReadOnlyList<Lot> Others) Draw(string seed, IEnumerable<Lot> lots, int places)
    {
        var (admitted, others, left) = (new List<Lot>(), new List<Lot>(), places);
        foreach (var lot in lots.OrderBy(lot => Ticket(seed, lot.Number), StringComparer.Ordinal))
        {
            var fits = lot.People <= left;
            (fits ? admitted : others).Add(lot);
            left -= fits ? lot.People : 0;
        }

        return (admitted, others);
    }
}
