using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>The value of an indicator that a centre's year is made to come out at: about 15 % 優良, 60 % 達成, 10 % 注意, 15 % 未達.</summary>
internal static class YearGoal
{
    private const double Missed = 0.15;
    private const double Near = 0.25;
    private const double Met = 0.85;

    /// <summary>The goal of a standing, in the indicator's unit. Bands keep clear of the levels, so that rounded counts stay in them.</summary>
    public static double Of(Indicator indicator, double standing)
    {
        var required = (double)(indicator.Required ?? 0);
        var excellent = (double)(indicator.Excellent ?? indicator.Required ?? 0);
        var better = indicator.Better == Better.Lower ? -1 : 1;
        return standing switch
        {
            < Missed => required * (1 - (better * Along(standing, 0, Missed, 0.22, 0.07))),
            < Near => required * (1 - (better * Along(standing, Missed, Near, 0.042, 0.012))),
            < Met => required + ((excellent - required) * Along(standing, Near, Met, 0.06, 0.94)),
            _ => excellent + ((excellent - required) * Along(standing, Met, 1, 0.02, 0.3)),
        };
    }

    private static double Along(double at, double from, double to, double first, double last) => first + ((at - from) / (to - from) * (last - first));
}
