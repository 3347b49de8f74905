using Bunit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Shell;
using CitizenCenterPortal.Tests.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>A page whose person lost a right while it was open.</summary>
public sealed class DoorBoundaryTests : Rendering
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_act_whose_right_has_ended_has_the_page_asked_for_anew_and_does_not_end_its_circuit(bool later)
    {
        var page = Draw(new DoorClosedException(DoorRefusal.Permission), later);
        page.FindAll("[data-leave]").ShouldBeEmpty();

        page.Find("button").Click();

        page.WaitForAssertion(() => page.Find("[data-leave]").GetAttribute("data-leave").ShouldBe(""));
        page.FindAll("button").ShouldBeEmpty("what was open is theirs to see no longer");
    }

    [Fact]
    public void Another_fault_is_told_as_ever() =>
        Should.Throw<InvalidOperationException>(() => Draw(new InvalidOperationException("broken"), later: false).Find("button").Click());

    [Fact]
    public void A_first_page_that_is_refused_is_answered_by_the_server() =>
        Should.Throw<DoorClosedException>(() => Draw(new DoorClosedException(DoorRefusal.Reach), later: false, interactive: false).Find("button").Click());

    private IRenderedComponent<DoorBoundary> Draw(Exception fault, bool later, bool interactive = true)
    {
        SetRendererInfo(new("Server", interactive));
        return Render<DoorBoundary>(with => with.Add(one => one.ChildContent, Page));

        void Page(RenderTreeBuilder builder)
        {
            builder.OpenComponent<ShutPage>(0);
            builder.AddAttribute(1, nameof(ShutPage.Fault), fault);
            builder.AddAttribute(2, nameof(ShutPage.Later), later);
            builder.CloseComponent();
        }
    }

    private sealed class ShutPage : ComponentBase
    {
        [Parameter] public required Exception Fault { get; set; }

        [Parameter] public bool Later { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, ActAsync));
            builder.CloseElement();
        }

        private async Task ActAsync()
        {
            if (Later)
            {
                await Task.Yield();
            }

            throw Fault;
        }
    }
}
