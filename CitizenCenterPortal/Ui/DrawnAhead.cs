using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace CitizenCenterPortal.Ui;

/// <summary>
/// Numbers that are kept for all who may see them are drawn once for all of them: in the first HTML of a page the content is one piece of markup
/// that lives as long as the numbers. In a page that is alive it is components as ever, so that a change touches what changed, and neither the
/// focus nor what somebody opened. The content may depend on nothing but <see cref="From"/> and <see cref="At"/>, on no reader and no moment.
/// </summary>
public sealed class DrawnAhead(IServiceProvider services, ILoggerFactory loggers) : ComponentBase
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<object, MarkupString>> _drawn = [];

    private MarkupString? drawn;

    /// <summary>The numbers, kept for all readers of one reach and language; the same numbers are the same object.</summary>
    [Parameter, EditorRequired] public required object From { get; set; }

    /// <summary>What else decides the drawing: the address, and which of its parts this is.</summary>
    [Parameter, EditorRequired] public required object At { get; set; }

    /// <summary>What is drawn. Links, and nothing that acts.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => drawn = RendererInfo.IsInteractive ? null : await DrawAsync();

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (drawn is { } markup)
        {
            builder.AddContent(0, markup);
        }
        else if (RendererInfo.IsInteractive)
        {
            builder.AddContent(1, ChildContent);
        }
    }

    private async Task<MarkupString> DrawAsync()
    {
        var parts = _drawn.GetOrCreateValue(From);
        if (parts.TryGetValue(At, out var kept))
        {
            return kept;
        }

        await using var renderer = new HtmlRenderer(services, loggers);
        var content = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.ChildContent)] = ChildContent });
        return parts[At] = await renderer.Dispatcher.InvokeAsync(async () => new MarkupString((await renderer.RenderComponentAsync<Fragment>(content)).ToHtmlString()));
    }

    private sealed class Fragment : ComponentBase
    {
        [Parameter] public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
    }
}
