using System.Diagnostics;
using System.Text;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Tests.Given;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Nobody says the word on numbers that they were not shown.</summary>
public sealed class ReviewSeenTests
{
    [EachDatabase]
    public async Task What_moves_while_the_page_is_read_is_not_accepted_unseen(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ImportAsync(city, "25");
        var ward = city.As("ward-director", "W1", 2);
        ReviewView view;
        var moved = 0;
        using (DiagnosticListener.AllListeners.Subscribe(new AfterFigures(NameOf(database), () => moved += Task.Run(() => ImportAsync(city, "31")).Wait(TimeSpan.FromMinutes(1)) ? 1 : 0)))
        {
            view = await new ReadReview(ward, city.Rules, city.Proposals, new(new())).ReadAsync(ReportingCity.May);
        }

        moved.ShouldBe(1, "a file came between the figures and what is read after them");
        var row = view.Groups.Single().Rows.Single();
        row.Numbers.Select(number => number.Now).ShouldContain(25m);
        (await city.MoveAsync(ward, row.Seen, "D101", ReportActs.Accept)).Kind.ShouldBe(OutcomeKind.Refused, "31 was never shown");
    }

    private static async Task ImportAsync(ReportingCity city, string slots) => (await new ImportFigures(city.AsCommand(), city.Rules).RunAsync(
        new(Encoding.UTF8.GetBytes($"館コード,対象月,項目コード,内訳,値\nD101,2026-05,USE.SLOTS,hall,{slots}\n"), "figures.csv", ImportStage.Submitted, "取込。"), null, new Progress<Sentence>())).Outcome.ShouldBe(Outcome.Done);

    private static string NameOf(TestDatabase database) => database.Kind == DatabaseKind.Postgres
        ? new NpgsqlConnectionStringBuilder(database.Connection).Database! : new SqliteConnectionStringBuilder(database.Connection).DataSource;

    /// <summary>Does something once, just before the reasons of a database are read: its figures are read by then.</summary>
    private sealed class AfterFigures(string database, Action once) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private int done;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data && data.Command.CommandText.Contains("\"CheckReasons\"", StringComparison.Ordinal)
                && data.Command.Connection!.ConnectionString.Contains(database, StringComparison.Ordinal) && Interlocked.Exchange(ref done, 1) == 0)
            {
                once();
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
