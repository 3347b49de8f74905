namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Blocks 市民参画, 連携, 情報・相談 and 市民の声.</summary>
internal static class PeopleFigures
{
    public static void Write(UnitYear year)
    {
        WriteCitizens(year);
        WriteNetwork(year);
        WriteInformation(year);
        WriteVoices(year);
    }

    private static void WriteCitizens(UnitYear year)
    {
        year.Write("CITIZEN.PLANNERS", year.Chance("planners", 4, 18));
        year.Write("CITIZEN.VOLUNTEERS", Spread.Over(year.Goal("K24"), [.. year.Noise("volunteers", 0.2).Zip(Season.Programmes, (chance, weight) => chance * weight)]));
        year.Write("CITIZEN.JUNIOR_LEADERS", year.Chance("leaders", 0, 8).Select((count, month) => (int)(count * Season.Children[month])));
        year.Write("CITIZEN.CIRCLES", Around(year, "circles", 28, 66));
    }

    private static void WriteNetwork(UnitYear year)
    {
        year.Write("NET.MEETINGS", year.Chance("meetings", 2, 6));
        year.Write("NET.SCHOOLS", year.Chance("schools", 0, 5));
        year.Write("NET.COUNCILS", Enumerable.Range(0, 12).Select(month => month is 2 or 6 or 10 ? 1 : 0));
        year.Write("NET.PARTNERS", Around(year, "partners", 14, 40));
    }

    private static void WriteInformation(UnitYear year)
    {
        year.Write("INFO.CONSULTATIONS", Spread.Over(year.Goal("K15"), year.Noise("consultations", 0.25)));
        year.Write("INFO.WEB_UPDATES", year.Chance("web", 4, 14));
        year.Write("INFO.PRINTED", year.Chance("printed", 18, 60).Select(count => count * 50));
        year.Write("INFO.PROVIDED", year.Chance("provided", 18, 70));
        year.Write("INFO.RESOURCES", Enumerable.Range(0, 12).Select(month => year.Traits.Lasting("resources", 60, 120) + (12 * (year.Year.Start - 2020)) + month));
    }

    /// <summary>An answer may come in a later month, but none before its voice.</summary>
    private static void WriteVoices(UnitYear year)
    {
        var complaints = year.Chance("complaints", 0, 3);
        var requests = year.Chance("requests", 1, 5);
        int[] voices = [.. complaints.Zip(requests, (left, right) => left + right)];
        year.Write("VOICE.COMPLAINTS", complaints);
        year.Write("VOICE.REQUESTS", requests);
        year.Write("VOICE.THANKS", year.Chance("thanks", 1, 6));
        year.Write("VOICE.ANSWERED", Spread.Share(year.Share("K16"), voices));
        year.Write("VOICE.FORWARDED", Spread.Share(year.Dice("forwarded").Between(0.1, 0.3), voices));
    }

    /// <summary>A number at each month's end that stays about the same over the years.</summary>
    private static IEnumerable<int> Around(UnitYear year, string purpose, int low, int high) =>
        year.Chance(purpose, 0, 3).Select(more => year.Traits.Lasting(purpose, low, high) + more);
}
