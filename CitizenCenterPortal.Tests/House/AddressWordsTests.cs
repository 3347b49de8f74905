using System.Net;
using System.Reflection;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Years that never were and words that never were, put into every address that takes a year or a word. New addresses join by themselves.</summary>
public sealed class AddressWordsTests(AddressWordsTests.OpenCity city) : IClassFixture<AddressWordsTests.OpenCity>
{
    /// <summary>How addresses call a year.</summary>
    private const string Year = "fy";

    /// <summary>How addresses call the last month of a span.</summary>
    private const string Until = "until";

    /// <summary>Months before the city reported, months to come, and no months.</summary>
    private static readonly string[] NoMonths = ["2024-03", "2026-12", "2027-03", "1900-01", "2999-12", "2026-13", "202611", "２０２６-１１"];

    /// <summary>How addresses call the month of a report.</summary>
    private static readonly string[] Month = ["month", "MonthText"];

    /// <summary>The ends of the calendar, which have no month before or after them, what lies about them, and no months.</summary>
    private static readonly string[] NoReports = ["1900-01", "1900-02", "1901-01", "2999-12", "2999-11", "2998-12", "1899-12", "3000-01", "0001-01", "9999-12", "0000-00", "2026-13", "2026-00", "202605", "２０２６-０５", "x"];

    /// <summary>What no page answers to, over a city that is open since 1980 and reports since fiscal year 2024, in November 2026.</summary>
    private static readonly string[] NoYears = ["2030", "2027", "2023", "1999", "1950", "1", "02026", "２０２６", "abc", "-2026", "99999999999"];

    /// <summary>What people search for may be any word.</summary>
    private static readonly string[] Searched = ["q", "person"];

    private static readonly string[] Beforehand = ["/levels", "/indicators/form", "/calendar", "/events", "/plans", "/mandate/edit"];

    /// <summary>The levels and clauses of the next year are set, its form is made, its closures are entered, and its plans are written, before it begins: for them it is there.</summary>
    private static bool IsThere(RoutePattern pattern, string year) => year == "2027" && Beforehand.Any(start => pattern.RawText!.Contains(start, StringComparison.Ordinal));

    /// <summary>Days that people type to filter the history: what cannot be read is said on the page, see <c>HistoryPageTests</c>.</summary>
    private static bool IsTyped(RoutePattern pattern, string word) => pattern.RawText == "/audit" && (word is "from" or "to");

    [Fact]
    public async Task A_year_that_never_was_is_not_there_in_any_address_and_the_years_that_were_are()
    {
        var portal = city.Portal;
        var asked = Asked(portal).Where(at => at.Words.Contains(Year) || IsIn(at.Pattern, Year)).ToList();
        asked.Count.ShouldBeGreaterThanOrEqualTo(6, "two dashboards, the matrix, two workbooks, the dashboard as data");
        await IsGoneAsync(portal, from at in asked from year in NoYears where !IsThere(at.Pattern, year) select Address(at, Year, year));
        using var director = await portal.AsAsync("city-director");
        foreach (var address in from at in asked from year in new[] { "2026", "2025", "2024" } select Address(at, Year, year))
        {
            (await director.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task A_last_month_that_never_was_is_not_there_in_any_address()
    {
        var portal = city.Portal;
        var asked = Asked(portal).Where(at => at.Words.Contains(Until)).ToList();
        asked.Count.ShouldBeGreaterThanOrEqualTo(3, "two dashboards, the dashboard as data");
        await IsGoneAsync(portal, from at in asked from month in NoMonths select Address(at, Until, month));
        using var director = await portal.AsAsync("city-director");
        foreach (var address in from at in asked from month in new[] { "2026-11", "2026-04", "2024-04" } select Address(at, Until, month))
        {
            (await director.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task A_month_at_the_end_of_the_calendar_is_not_there_in_any_address()
    {
        var portal = city.Portal;
        var asked = (from at in Asked(portal) from month in Month where IsIn(at.Pattern, month) select (At: at, Month: month)).ToList();
        asked.Count.ShouldBeGreaterThanOrEqualTo(3, "the report, the report as data, the template");
        await IsGoneAsync(portal, from at in asked from month in NoReports select Address(at.At, at.Month, month));
    }

    [Fact]
    public async Task A_word_that_never_was_is_not_there_in_any_address()
    {
        var portal = city.Portal;
        var addresses = (from at in Asked(portal) from word in at.Words where word != Year && !IsTyped(at.Pattern, word) && !Searched.Contains(word) select Address(at, word, "xx")).ToList();
        addresses.Count.ShouldBeGreaterThan(10);
        await IsGoneAsync(portal, addresses);
    }

    /// <summary>Every page answers with the bytes of an address that nobody ever made; data and files with the bare number.</summary>
    private static async Task IsGoneAsync(RunningPortal portal, IEnumerable<string> addresses)
    {
        using var director = await portal.AsAsync("city-director");
        using var administrator = await portal.AsAsync("administrator");
        using var staff = await portal.AsAsync("center-staff");
        var nowheres = new Dictionary<HttpClient, string>();
        foreach (var asks in new[] { director, administrator, staff })
        {
            WebUtility.HtmlDecode(nowheres[asks] = await (await asks.GetAsync("/nowhere")).Content.ReadAsStringAsync()).ShouldContain("見つかりません");
        }

        var faults = new List<string>();
        foreach (var address in addresses)
        {
            var (answer, nowhere) = await FirstAllowedAsync(nowheres, address);
            var page = !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith("/export/", StringComparison.Ordinal);
            if (answer.StatusCode != HttpStatusCode.NotFound || await answer.Content.ReadAsStringAsync() != (page ? nowhere : ""))
            {
                faults.Add($"{address} answers {(int)answer.StatusCode}");
            }
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>The answer to the first of them who may ask at all, and what nowhere looks like to them.</summary>
    private static async Task<(HttpResponseMessage Answer, string Nowhere)> FirstAllowedAsync(IReadOnlyDictionary<HttpClient, string> nowheres, string address)
    {
        var (answer, nowhere) = (new HttpResponseMessage(HttpStatusCode.Forbidden), "");
        foreach (var (asks, seen) in nowheres)
        {
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                (answer, nowhere) = (await asks.GetAsync(address), seen);
            }
        }

        return (answer, nowhere);
    }

    /// <summary>Every address that is read by somebody signed in, with the words that its query takes.</summary>
    private static IEnumerable<(RoutePattern Pattern, IReadOnlyList<string> Words)> Asked(RunningPortal portal) =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
        where endpoint.RoutePattern.RawText?.StartsWith("/sign-in", StringComparison.Ordinal) != true
        let page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
        let words = page is not null ? OfPage(page) : OfMethod(endpoint)
        where words.Any() || IsIn(endpoint.RoutePattern, Year) || Array.Exists(Month, month => IsIn(endpoint.RoutePattern, month))
        select (endpoint.RoutePattern, (IReadOnlyList<string>)[.. words]);

    private static IEnumerable<string> OfPage(Type page) =>
        from property in page.GetProperties()
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null
        select (query.Name ?? property.Name).ToLowerInvariant();

    private static IEnumerable<string> OfMethod(RouteEndpoint endpoint) =>
        from parameter in endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []
        where parameter.ParameterType == typeof(string) && !IsIn(endpoint.RoutePattern, parameter.Name!)
        select parameter.Name;

    private static bool IsIn(RoutePattern pattern, string parameter) => pattern.Parameters.Any(part => part.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address with one word in its query, or in its path where it stands there.</summary>
    private static string Address((RoutePattern Pattern, IReadOnlyList<string> Words) at, string word, string value) =>
        "/" + string.Join('/', at.Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: var name } when name.Equals(word, StringComparison.OrdinalIgnoreCase) => Uri.EscapeDataString(value),
            RoutePatternParameterPart { Name: "unitCode" or "UnitCode" or "unit" } => "C00",
            RoutePatternParameterPart { Name: "indicatorCode" or "IndicatorCode" } => "K01",
            RoutePatternParameterPart { Name: Year } => "2026",
            RoutePatternParameterPart { Name: "cell" or "number" } => "1",
            RoutePatternParameterPart { Name: "Id" } => "D101-1",
            RoutePatternParameterPart { Name: "id" } => Guid.Empty.ToString(),
            RoutePatternParameterPart { Name: "month" or "MonthText" } => "2026-05",
            RoutePatternParameterPart { Name: "ClauseCode" } => "D4-1",
            var other => throw new InvalidOperationException($"Say what stands in {at.Pattern.RawText} for {other}."),
        })))) + (at.Words.Contains(word) ? $"?{word}={Uri.EscapeDataString(value)}" : "");

    /// <summary>One portal for all that is asked: nothing of it is changed.</summary>
    public sealed class OpenCity : IAsyncLifetime
    {
        private TestDatabase? database;

        /// <summary>The portal over the city.</summary>
        public RunningPortal Portal { get; private set; } = null!;

        /// <inheritdoc/>
        public async Task InitializeAsync()
        {
            database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            await ExportCity.BuildAsync(database, OpenSince1980Async);
            Portal = await RunningPortal.StartAsync(database);
        }

        private static async Task OpenSince1980Async(TestDatabase city)
        {
            await using var db = city.Everything();
            await db.Set<OpenPeriod>().ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(1980, 1)));
            await db.Set<Placement>().ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(1980, 1)));
        }

        /// <inheritdoc/>
        public async Task DisposeAsync()
        {
            await Portal.DisposeAsync();
            await database!.DisposeAsync();
        }
    }
}
