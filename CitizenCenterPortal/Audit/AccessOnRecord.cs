using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CitizenCenterPortal.Audit;

/// <summary>Notes each page, file and answer that is asked for by a request, before it is given; a picture inside a page with the page's line. Stands behind the authorization.</summary>
internal sealed class AccessOnRecord(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, AccessBook book)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata is { } asked
            && asked.GetMetadata<IAuthorizeData>() is not null && asked.GetMetadata<IAllowAnonymous>() is null)
        {
            var page = InPage.Asks(http.Request) ? asked.GetMetadata<InPage>()?.PageOf(http.Request.RouteValues) : null;
            await book.NoteAsync(http.Request.Path + http.Request.QueryString, page, http.RequestAborted);
        }

        await next(http);
    }
}

/// <summary>Notes the pages that a circuit goes to without a request. Shows nothing; stands once in the layout.</summary>
public sealed class AccessNote(AccessBook book, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly HashSet<string> noted = [];

    /// <inheritdoc/>
    public void Dispose() => navigation.LocationChanged -= Note;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        noted.Add(Address());
        navigation.LocationChanged += Note;
    }

    private void Note(object? sender, LocationChangedEventArgs args)
    {
        if (noted.Add(Address()))
        {
            _ = InvokeAsync(NoteAsync);
        }
    }

    /// <summary>A look that cannot be put on record ends the circuit, as any fault of a page does.</summary>
    private async Task NoteAsync()
    {
        try
        {
            await book.NoteAsync(Address());
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private string Address() => "/" + navigation.ToBaseRelativePath(navigation.Uri);
}
