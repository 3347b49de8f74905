using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events;

public sealed class SurveyTests
{
    [EachDatabase]
    public async Task Sheets_counted_one_by_one_come_to_the_same_as_their_sums_and_the_last_may_be_taken_back(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));
        var record = new RecordSurvey(city.Staff);
        (await SaveAsync("次に何を学びたいか", sheets: "0")).ShouldBe(Outcome.Done);
        var glad = new Dictionary<SurveyQuestion, int> { [SurveyQuestion.Satisfaction] = 0, [SurveyQuestion.OwnFirst] = 1 };

        (await record.CountAsync(address, glad)).ShouldBe(Outcome.Done);
        (await record.CountAsync(address, new Dictionary<SurveyQuestion, int> { [SurveyQuestion.Satisfaction] = 4 })).ShouldBe(Outcome.Done);
        (await record.CountAsync(address, glad)).ShouldBe(Outcome.Done);
        (await record.CountAsync(address, glad, back: true)).ShouldBe(Outcome.Done);

        var survey = (await city.ReadAsync(address, city.Staff))!.Survey!;
        survey.Tallies.Select(tally => tally.Question).ShouldBe([SurveyQuestion.Satisfaction, SurveyQuestion.OwnFirst], ignoreOrder: true, "the first mark makes the row");
        survey.Answers.ShouldBe(2);
        survey.Tallies.Single(tally => tally.Question == SurveyQuestion.Satisfaction).Grades.ShouldBe([1, 0, 0, 0, 1]);
        survey.Tallies.Single(tally => tally.Question == SurveyQuestion.OwnFirst).Grades.ShouldBe([0, 1, 0, 0, 0]);
        SurveyQuestions.Of(survey)[^1].ShouldBe((SurveyQuestion.OwnFirst, "次に何を学びたいか"));
        (await record.CountAsync(address, new Dictionary<SurveyQuestion, int> { [SurveyQuestion.Content] = 2 }, back: true)).Kind.ShouldBe(OutcomeKind.Refused);

        async Task<Outcome> SaveAsync(string own, string sheets) =>
            await record.RunAsync(address, (await city.RowAsync(address)).Version, new() { CollectedOn = "2026-11-20", Answers = sheets, Own = [own, "", ""] });
    }

    [EachDatabase]
    public async Task A_question_that_nobody_answered_stays_blank_and_a_0_that_was_typed_is_a_0(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));
        var fields = new SurveyFields { CollectedOn = "2026-11-20", Answers = "10" };
        fields.Counts[SurveyQuestion.Satisfaction] = ["7", "", "", "", ""];
        fields.Counts[SurveyQuestion.Conduct] = ["0", "", "", "", ""];
        (await new RecordSurvey(city.Staff).RunAsync(address, (await city.RowAsync(address)).Version, fields)).ShouldBe(Outcome.Done);

        var view = (await city.ReadAsync(address, city.Staff))!;
        view.Survey!.Tallies.Select(tally => tally.Question).Order().ShouldBe([SurveyQuestion.Satisfaction, SurveyQuestion.Conduct]);
        SurveyFields.Of(view.Survey).Counts[SurveyQuestion.Again].ShouldBe(["", "", "", "", ""]);
        view.History[0].Details.ShouldContain("満足度 とてもよい：7");
        view.History[0].Details.ShouldNotContain(line => line.StartsWith(EventWords.Say(SurveyQuestion.Again), StringComparison.Ordinal));
    }

    [EachDatabase]
    public async Task A_question_with_answers_is_not_left_without_its_words_and_one_without_them_goes(TestDatabase database)
    {
        var city = await EventCity.BuildAsync(database);
        var address = await city.ApprovedAsync();
        await city.RecordAsync(address, EventCity.Came("12"));
        var fields = new SurveyFields { CollectedOn = "2026-11-20", Answers = "10", Own = ["", "道はわかったか", ""] };
        fields.Counts[SurveyQuestion.OwnSecond] = ["4", "", "", "", ""];
        (await SaveAsync()).ShouldBe(Outcome.Done);

        fields.Own[1] = "";
        (await SaveAsync()).Problems.Single().At!.File.ShouldBe("OwnSecond");
        fields.Counts[SurveyQuestion.OwnSecond] = ["", "", "", "", ""];
        (await SaveAsync()).ShouldBe(Outcome.Done);

        (await city.ReadAsync(address, city.Staff))!.Survey!.Tallies.ShouldBeEmpty("what nobody answered is blank, not 0");

        async Task<Outcome> SaveAsync() => await new RecordSurvey(city.Staff).RunAsync(address, (await city.RowAsync(address)).Version, fields);
    }
}
