using System.Text;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Mandate;
using CitizenCenterPortal.Mandate.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>The city's official text comes whole or not at all, and each fault is named by its line.</summary>
public sealed class LoadTextsTests
{
    private const string Name = "roles.csv";

    [EachDatabase]
    public async Task A_file_with_faults_names_each_by_its_line_and_writes_nothing(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        var load = new LoadTexts(city.As("city-staff", "C00"), new());
        var file = Bytes($"条項,見出し,条文\nD4-1,,本文\nX9,,本文\nD4-1,,二度\nD0,,\nD1-1,{new string('長', ClauseText.HeadingMaxLength + 1)},本文\n");

        var preview = await load.PreviewAsync(file, Name, MandateCity.Year);

        preview.Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        preview.Outcome.Problems.Select(fault => fault.At!.Where).ShouldBe(["3:1", "4:1", "5:3", "6:2"]);
        (await load.RunAsync(file, Name, MandateCity.Year, preview.Mark)).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await city.ClauseAsync("city-staff", "C00", "D4-1"))!.Clause.TextOf.ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_file_sets_the_text_from_its_year_on_and_keeps_what_it_does_not_say(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        var load = new LoadTexts(city.As("city-staff", "C00"), new());
        var file = Bytes("code,heading,text\nｄ4-1,,ネットワークを支える。\nD0,出向く館,出向く。\n");
        var preview = await load.PreviewAsync(file, Name, MandateCity.Year);
        preview.Rows.ShouldAllBe(row => row.Changes);

        (await load.RunAsync(file, Name, MandateCity.Year, preview.Mark)).ShouldBe((Outcome.Done, 2));

        var clause = (await city.ClauseAsync("city-staff", "C00", "D4-1"))!.Clause;
        (clause.Text, clause.Heading).ShouldBe(("ネットワークを支える。", Clause.All.Single(one => one.Code == "D4-1").Heading));
        (await city.ClauseAsync("city-staff", "C00", "D0"))!.Clause.Heading.ShouldBe("出向く館");
        (await city.ClauseAsync("city-staff", "C00", "D4-1", year: new(2025)))!.Clause.Text.ShouldBe("");
        (await load.RunAsync(file, Name, MandateCity.Year, preview.Mark)).Outcome.Kind.ShouldBe(OutcomeKind.Refused, "the clauses changed since the preview");
        (await load.PreviewAsync(file, Name, MandateCity.Year)).Rows.ShouldAllBe(row => !row.Changes);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
