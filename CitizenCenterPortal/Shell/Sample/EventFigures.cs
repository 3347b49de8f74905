namespace CitizenCenterPortal.Shell.Sample;

/// <summary>Block 主催事業.</summary>
internal static class EventFigures
{
    private static readonly (string Option, double Weight)[] Ages = [("infant", 12), ("elementary", 20), ("teen", 7), ("adult", 26), ("senior", 33), ("unknown", 2)];

    public static void Write(UnitYear year)
    {
        WriteCounts(year);
        WriteParticipants(year);
        WriteKinds(year);
    }

    private static void WriteCounts(UnitYear year)
    {
        var dice = year.Dice("events");
        var noise = year.Noise("events.months", 0.12);
        var days = year.Of("OPEN.DAYS");
        var yearly = dice.Whole(70, 110) + (year.Unit.Tier == Tier.District ? 0 : 40);
        var count = Spread.Over(yearly, [.. Season.Programmes.Select((weight, month) => weight * noise[month] * days[month])]);
        var perEvent = dice.Between(1.4, 2.0);
        int[] sessions = [.. count.Select(events => events + (int)(events * (perEvent - 1)))];
        year.Write("EVENT.COUNT", count);
        year.Write("EVENT.SESSIONS", sessions);
        year.Write("EVENT.JOINT", year.Chance("joint", 0, 2));
        year.Write("EVENT.CAPACITY", sessions.Select(session => session * dice.Whole(18, 26)));
    }

    private static void WriteParticipants(UnitYear year)
    {
        var dice = year.Dice("participants");
        var participants = Spread.Share(year.Share("K04"), year.Of("EVENT.CAPACITY"));
        var persons = Spread.Share(dice.Between(0.68, 0.8), participants);
        var answers = Spread.Share(year.Share("K07"), persons);
        year.WriteOptions("EVENT.PARTICIPANTS", participants, Ages, (option, month) => option == "elementary" ? Season.Children[month] : 1);
        year.Write("EVENT.APPLICANTS", persons.Select(whole => whole + (int)(whole * dice.Between(0.05, 0.4))));
        year.Write("EVENT.PERSONS", persons);
        year.Write("EVENT.FIRST_TIME", Spread.Share(year.Share("K06"), persons));
        year.Write("EVENT.SURVEY_ANSWERS", answers);
        year.Write("EVENT.SURVEY_SATISFIED", Spread.Share(year.Share("K05"), answers));
    }

    private static void WriteKinds(UnitYear year)
    {
        var count = year.Of("EVENT.COUNT");
        year.Write("EVENT.PARTNERED", Spread.Share(year.Share("K09"), count));
        year.Write("EVENT.CITIZEN_PLANNED", Spread.Share(year.Share("K08"), count));
        year.Write("EVENT.ACCESSIBLE", Spread.Share(year.Share("K10"), count));
        year.Write("EVENT.OUTREACH", Spread.Share(year.Share("K11"), count));
        year.Write("EVENT.LOCAL_CULTURE", Spread.Share(year.Share("K12"), count));
    }
}
