using Bunit;
using CitizenCenterPortal.Ui;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>Numbers that are kept are drawn once for all who come; a page that is alive draws for itself.</summary>
public sealed class DrawnAheadTests : Rendering
{
    private int drawings;

    [Fact]
    public void The_same_numbers_are_drawn_once_for_all_who_come()
    {
        SetRendererInfo(new("Static", isInteractive: false));
        var numbers = new object();

        var first = Draw(numbers, "W1", "<b>12</b>").Markup;

        Draw(numbers, "W1", "<b>13</b>").Markup.ShouldBe(first);
        drawings.ShouldBe(1);
        first.ShouldBe("<p><b>12</b></p>");
    }

    [Fact]
    public void Other_numbers_and_another_address_are_drawn_anew()
    {
        SetRendererInfo(new("Static", isInteractive: false));
        var numbers = new object();
        Draw(numbers, "W1", "12");

        Draw(numbers, "W2", "13").Markup.ShouldBe("<p>13</p>");
        Draw(new object(), "W1", "14").Markup.ShouldBe("<p>14</p>");
    }

    [Fact]
    public void A_page_that_goes_on_to_other_numbers_shows_those()
    {
        SetRendererInfo(new("Static", isInteractive: false));
        var page = Draw(new object(), "W1", "12");

        page.Render(with => with.Add(ahead => ahead.From, new object()).Add(ahead => ahead.ChildContent, Content("13")));

        page.Markup.ShouldBe("<p>13</p>");
    }

    [Fact]
    public void A_living_page_draws_for_itself_each_time()
    {
        SetRendererInfo(new("Server", isInteractive: true));
        var numbers = new object();
        Draw(numbers, "W1", "12");

        Draw(numbers, "W1", "13").Markup.ShouldBe("<p>13</p>");
    }

    private IRenderedComponent<DrawnAhead> Draw(object from, string at, string html) =>
        Render<DrawnAhead>(with => with.Add(ahead => ahead.From, from).Add(ahead => ahead.At, at).Add(ahead => ahead.ChildContent, Content(html)));

    private RenderFragment Content(string html) => builder =>
    {
        drawings++;
        builder.OpenElement(0, "p");
        builder.AddMarkupContent(1, html);
        builder.CloseElement();
    };
}
