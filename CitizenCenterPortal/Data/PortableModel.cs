using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenCenterPortal.Data;

/// <summary>How the portal's words are stored, in the subset that both databases share.</summary>
internal static class PortableModel
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        model.Properties<ReportingMonth>().HaveConversion<MonthConverter>();
        model.Properties<FiscalYear>().HaveConversion<FiscalYearConverter>();
        model.Properties<PersonalText>().HaveConversion<PersonalTextConverter>();
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        model.Properties<TimeOnly>().HaveConversion<MinutesConverter>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    private sealed class MonthConverter() : ValueConverter<ReportingMonth, int>(month => month.Number, number => new(number));

    private sealed class FiscalYearConverter() : ValueConverter<FiscalYear, int>(year => year.Start, start => new(start));

    private sealed class PersonalTextConverter() : ValueConverter<PersonalText, string>(text => text.Ciphertext, text => new(text));

    /// <summary>A time of day as the minutes since midnight.</summary>
    private sealed class MinutesConverter() : ValueConverter<TimeOnly, int>(time => (time.Hour * 60) + time.Minute, minutes => new TimeOnly(minutes / 60, minutes % 60));

    /// <summary>SQLite gives back moments without their kind; all of ours are UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
