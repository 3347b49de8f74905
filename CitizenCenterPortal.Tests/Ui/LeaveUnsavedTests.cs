using Bunit;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>Nobody loses an event or a plan that they typed by a click in the menu.</summary>
public sealed class LeaveUnsavedTests : Rendering
{
    [Fact]
    public void Whoever_leaves_a_form_that_they_changed_is_asked_and_whoever_saved_or_changed_nothing_is_not()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var fields = new EventFields { Title = "太鼓" };
        var typed = new TypedForm(fields);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var asks = Render<LeaveUnsaved>(with => with.Add(one => one.Asks, () => typed.IsUnsaved));
        navigation.NavigateTo("/events/new");
        navigation.Uri.ShouldEndWith("/events/new", customMessage: "nothing was typed");

        fields.Sessions.Add(new() { Day = "2026-11-20" });
        navigation.NavigateTo("/events/new#aim");
        navigation.Uri.ShouldEndWith("#aim", customMessage: "a fault leads to its field");
        navigation.NavigateTo("/audit");
        navigation.Uri.ShouldNotEndWith("/audit");
        asks.Find("dialog").TextContent.ShouldContain("このまま移ると、入力したものは消えます。");
        asks.Find("[data-asks]").ShouldNotBeNull("closing the browser asks too");
        asks.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);
        asks.FindAll("dialog").ShouldBeEmpty();
        navigation.NavigateTo("/audit");
        asks.Find("dialog button:last-child").Click();
        navigation.Uri.ShouldEndWith("/audit");

        typed.Save();
        navigation.NavigateTo("/events/D101-1");
        navigation.Uri.ShouldEndWith("/events/D101-1");
    }

    [Fact]
    public void Nobody_is_asked_on_the_way_to_where_what_they_typed_stays()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var navigation = Services.GetRequiredService<NavigationManager>();
        Render<LeaveUnsaved>(with => with.Add(one => one.Asks, () => true).Add(one => one.Loses, to => !to.Contains("page=", StringComparison.Ordinal)));

        navigation.NavigateTo("/events/D101-1/applicants?page=2");
        navigation.Uri.ShouldEndWith("?page=2");
        navigation.NavigateTo("/events");
        navigation.Uri.ShouldEndWith("?page=2");
    }

    [Fact]
    public void What_was_changed_and_changed_back_is_nothing_to_lose()
    {
        var fields = new PlanFields { Title = "太鼓" };
        var typed = new TypedForm(fields);
        fields.Quarters.Add("1");
        typed.IsUnsaved.ShouldBeTrue();
        fields.Quarters.Remove("1");
        typed.IsUnsaved.ShouldBeFalse();
    }
}
