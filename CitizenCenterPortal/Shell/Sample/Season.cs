namespace CitizenCenterPortal.Shell.Sample;

/// <summary>How a year goes for the whole city, April first: children in summer, a rush in March, heat in August, a typhoon in autumn.</summary>
internal sealed class Season(FiscalYear year, int seed)
{
    /// <summary>Visitors.</summary>
    public static readonly double[] Visitors = [0.95, 1.0, 1.02, 1.03, 0.94, 0.99, 1.08, 1.12, 0.92, 0.86, 0.96, 1.13];

    /// <summary>Programmes.</summary>
    public static readonly double[] Programmes = [0.6, 0.95, 1.05, 1.3, 1.2, 0.95, 1.15, 1.25, 0.85, 0.8, 1.0, 0.9];

    /// <summary>School children: holidays.</summary>
    public static readonly double[] Children = [1.0, 0.9, 0.9, 1.5, 1.9, 0.9, 0.9, 0.95, 1.15, 1.05, 0.9, 1.4];

    /// <summary>Electricity: cooling and heating.</summary>
    public static readonly double[] Electricity = [0.8, 0.76, 0.92, 1.22, 1.42, 1.12, 0.82, 0.84, 1.02, 1.16, 1.12, 0.94];

    /// <summary>Gas: heating.</summary>
    public static readonly double[] Gas = [0.9, 0.6, 0.4, 0.4, 0.4, 0.4, 0.6, 1.0, 1.6, 2.0, 1.9, 1.4];

    /// <summary>The month of the typhoon, from April as 0: September or October.</summary>
    public int Typhoon { get; } = new Dice(seed, "typhoon", year.Start).Whole(5, 6);

    /// <summary>The month of the typhoon.</summary>
    public ReportingMonth TyphoonMonth => year.First.AddMonths(Typhoon);

    /// <summary>The months with what happened in them: visitors stay away in the typhoon.</summary>
    public double[] VisitorsOfYear => [.. Visitors.Select((weight, month) => month == Typhoon ? weight * 0.82 : weight)];
}
