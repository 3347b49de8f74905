using System.Globalization;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>An application as it is shown. What is about the person is null where their key was erased.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="Name">氏名.</param>
/// <param name="Kana">ふりがな.</param>
/// <param name="Contact">A telephone number or a mail address.</param>
/// <param name="Note">What the centre must know.</param>
/// <param name="Twin">The number of an earlier application of the same person.</param>
/// <param name="Acts">The steps that it may take.</param>
public sealed record ApplicantLine(EventApplicant Row, string? Name, string? Kana, string? Contact, string? Note, int? Twin, IReadOnlyList<Act> Acts);

/// <summary>A page of the applications of an event, or all of them.</summary>
/// <param name="Address">The event.</param>
/// <param name="Row">The event.</param>
/// <param name="Lead">The lead centre.</param>
/// <param name="Sessions">Its sessions, by day.</param>
/// <param name="Draws">The draws that were held.</param>
/// <param name="Seats">Who has places.</param>
/// <param name="Lines">The applications shown.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Today">Today in the city.</param>
public sealed record ApplicantList(
    EventAddress Address, Event Row, OrgUnit Lead, IReadOnlyList<EventSession> Sessions, IReadOnlyList<EventDraw> Draws, Seats Seats,
    IReadOnlyList<ApplicantLine> Lines, int Page, int Pages, DateOnly Today)
{
    /// <summary>True where the caller may take names and contacts away in a file.</summary>
    public bool MayTake { get; init; }

    /// <summary>True where somebody may apply.</summary>
    public bool IsOpen => ApplicantFlow.IsOpen(Row);

    /// <summary>Why lots cannot be drawn now; null where they can.</summary>
    public Sentence? WhyNoDraw => DrawApplicants.WhyNot(Row, Seats, Today);
}

/// <summary>Reads who applied for an event, for the lead centre's own people. Nobody looks without a line on record, which is written before anything is shown.</summary>
public sealed class ReadApplicants(PortalDoor door, PersonVault vault, AccessBook book)
{
    /// <summary>Applications of one page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of the list, the latest first; null where the caller sees no such list.</summary>
    /// <param name="address">The event.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="onRecord">True where this page is on record already, as after an act on it.</param>
    /// <param name="stop">Stops it.</param>
    public Task<ApplicantList?> FindAsync(EventAddress address, int page, bool onRecord = false, CancellationToken stop = default) =>
        ReadAsync(address, page, onRecord ? null : string.Create(CultureInfo.InvariantCulture, $"{address.Href}/applicants{(page > 1 ? $"?page={page}" : "")}"), stop);

    /// <summary>All of them in the order of their kana, as who stands at the entrance looks for them; null where the caller sees no such list.</summary>
    public async Task<ApplicantList?> ReceptionAsync(EventAddress address, CancellationToken stop = default) =>
        await ReadAsync(address, null, $"{address.Href}/reception", stop) is { } list
            ? list with { Lines = [.. list.Lines.OrderBy(line => line.Kana, StringComparer.Create(Words.Japanese, CompareOptions.None)).ThenBy(line => line.Row.Number)] }
            : null;

    /// <summary>All of them by their numbers, for a file.</summary>
    /// <param name="address">The event.</param>
    /// <param name="record">The address that goes on record; null where an act is told instead.</param>
    /// <param name="stop">Stops it.</param>
    public Task<ApplicantList?> AllAsync(EventAddress address, string? record, CancellationToken stop = default) => ReadAsync(address, null, record, stop);

    private async Task<ApplicantList?> ReadAsync(EventAddress address, int? page, string? record, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(ApplicantActs.Receive.Permission, stop);
        if (reading.Unit(address.UnitCode) is not { } lead || !reading.Scope.SeesPeople)
        {
            return null;
        }

        var (id, number) = (lead.Id, address.Number);
        var (sessions, draws) = (reading.Rows<EventSession>(), reading.Rows<EventDraw>());
        var found = await reading.Rows<Event>().Where(row => row.OrgUnitId == id && row.Number == number).Select(row => new
        {
            Row = row,
            Sessions = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).OrderBy(session => session.Day).ThenBy(session => session.Start).ToList(),
            Draws = draws.Where(draw => draw.OrgUnitId == row.OrgUnitId && draw.EventNumber == row.Number).OrderBy(draw => draw.Number).ToList(),
        }).FirstOrDefaultAsync(stop);
        var rows = reading.Rows<EventApplicant>().Where(row => row.OrgUnitId == id && row.EventNumber == number);
        if (found is null || !ApplicantFlow.HasList(found.Row))
        {
            return null;
        }

        var seats = await Seats.OfAsync(reading.Rows<EventApplicant>(), found.Row, 0, stop);
        var pages = Math.Max(1, (seats.Count + PageSize - 1) / PageSize);
        if (page > pages)
        {
            return null;
        }

        if (record is not null)
        {
            await book.RecordAsync(record, stop);
        }

        var began = found.Sessions.Exists(session => session.State != SessionState.CalledOff && session.Day <= reading.Clock.Today);
        var keys = reading.Rows<ApplicantKey>().Where(key => key.OrgUnitId == id && key.EventNumber == number);
        var shown = page is { } at ? rows.OrderByDescending(row => row.Number).Skip((at - 1) * PageSize).Take(PageSize) : rows.OrderBy(row => row.Number);
        var lines = await (from row in shown
                           join key in keys on row.Number equals key.Number into held
                           from key in held.DefaultIfEmpty()
                           select new { Row = row, Key = key, Twin = keys.Where(other => other.Mark == key.Mark && other.Number < row.Number).Min(other => (int?)other.Number) }).ToListAsync(stop);
        return new(
            address, found.Row, lead, found.Sessions, found.Draws, seats,
            [.. lines.Select(line => Line(line.Row, line.Key, line.Twin, found.Row, began))], page ?? 1, pages, reading.Clock.Today)
        {
            MayTake = reading.Caller.May(ApplicantActs.Take.Permission),
        };
    }

    private ApplicantLine Line(EventApplicant row, ApplicantKey? key, int? twin, Event of, bool began) => new(
        row, vault.Open(row.Name, key?.Wrapped), vault.Open(row.Kana, key?.Wrapped), vault.Open(row.Contact, key?.Wrapped), vault.Open(row.Note, key?.Wrapped), twin,
        [.. ApplicantFlow.ActsFor(row.State, of, began)]);
}
