using Bunit;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Indicators;

/// <summary>Nobody loses levels that they typed by a click on another page, nor copies a year by one.</summary>
public sealed class LeaveLevelsTests : Rendering
{
    private readonly LevelDraft draft = new();

    [Fact]
    public void Whoever_leaves_unsaved_levels_is_asked_and_stays_or_goes()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/levels/2026");
        var asks = Render<LeaveLevels>(with => with.Add(one => one.Draft, draft));
        navigation.NavigateTo("/levels/2025");
        navigation.Uri.ShouldEndWith("/levels/2025", customMessage: "nothing was typed");

        draft.Type(LevelDraftTests.View(40), LevelDraftTests.View(40).Lines[0], LevelStep.Required, "51");
        navigation.NavigateTo("/audit");
        navigation.Uri.ShouldEndWith("/levels/2025");
        asks.Find("dialog").TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("全市　令和8年度　1指標"), text => text.ShouldContain("入力したものは消えます。"));
        asks.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);
        asks.FindAll("dialog").ShouldBeEmpty();

        navigation.NavigateTo("/levels/2027");
        asks.Find("dialog").TextContent.ShouldContain("要求水準の画面にいるあいだ残ります");
        asks.Find("dialog button:last-child").Click();
        navigation.Uri.ShouldEndWith("/levels/2027");
        navigation.NavigateTo("/audit");
        asks.Find("dialog").TextContent.ShouldContain("入力したものは消えます。", customMessage: "it asks again");
    }

    [Fact]
    public async Task A_copy_says_what_it_takes_and_asks_why()
    {
        SetRendererInfo(new("Server", isInteractive: true));
        string? why = null;
        var view = LevelDraftTests.View(40, 2027) with
        {
            SetOf = 2026,
            Exceptions = [new(new("W2", false, "西川区", 1), "K01", "稼働率", new(80, null, null)), new(new("D201", true, "松風館", 2), "K01", "稼働率", new(30, null, null)), new(new("D201", true, "松風館", 2), "K02", "利用者数", new(3, null, null))],
        };
        var dialog = Render<CopyDialog>(with => with.Add(one => one.View, view).Add(one => one.Do, reason => Task.FromResult((why = reason) == "" ? Outcome.NotFound : Outcome.Done)));
        foreach (var words in new[] { "令和9年度に写す　令和8年度の水準", "全市の水準　1指標", "区や館だけの水準　3件（区 1、館 1）", "松風館", "要求水準 30", "令和9年度の水準ができます" })
        {
            dialog.Markup.ShouldContain(words);
        }

        dialog.Find("textarea").HasAttribute("required").ShouldBeTrue();
        await dialog.Find("textarea").ChangeAsync(new() { Value = "予算が決まったため" });
        await dialog.Find("form").SubmitAsync();
        why.ShouldBe("予算が決まったため");
    }
}
