using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>What an auditor looks at is on record; what others look at is nobody's business.</summary>
public sealed class AccessBookTests
{
    [EachDatabase]
    public async Task An_auditors_look_is_on_record_with_the_unit_it_was_at(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await NoteAsync(at, "auditor", "C00", "/reports/D102/2026-05?view=table");
        await NoteAsync(at, "auditor", "1", "/export/evaluations/2025/D101.xlsx");
        await NoteAsync(at, "auditor", "C00", "/indicators");
        await NoteAsync(at, "auditor", "C00", "/events/D101-260");
        await NoteAsync(at, "auditor", "C00", "/plans/2026?open=all&unit=D102");
        await NoteAsync(at, "auditor", "C00", "/plans/2026?unit=D999");

        var records = await RecordsAsync(at);

        records.Select(record => record.OrgUnitId).ShouldBe([SmallCity.Id("D102"), SmallCity.Id("D101"), SmallCity.Id("C00"), SmallCity.Id("D101"), SmallCity.Id("D102"), SmallCity.Id("C00")]);
        records.ShouldAllBe(record => record.Actor == "person:1" && record.Role == "auditor");
        records[0].What.ShouldBe("/reports/D102/2026-05?view=table");
    }

    [EachDatabase]
    public async Task An_address_longer_than_the_column_is_kept_from_its_beginning(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await NoteAsync(at, "auditor", "C00", "/reports?x=" + new string('1', 5_000));
        (await RecordsAsync(at)).ShouldHaveSingleItem().What.Length.ShouldBe(AccessRecord.WhatMaxLength);
    }

    [EachDatabase]
    public async Task Nobody_else_is_on_record(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await NoteAsync(at, "city-director", "C00", "/dashboard/C00");
        await NoteAsync(at, "center-staff", "D101", "/dashboard/D101");
        (await RecordsAsync(at)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_picture_in_a_page_is_on_record_with_the_same_persons_line_of_that_page_for_an_hour(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        var time = new SetByHand();
        var book = Book("auditor");
        const string Picture = "/export/events/D101-1/papers/2?in=page";
        await book.NoteAsync("/events/D101-12", null, default);
        await book.NoteAsync("/events/D101-1/edit", null, default);
        await book.NoteAsync(Picture, "/events/D101-1", default);
        (await RecordsAsync(at)).Count.ShouldBe(3, "another event's page is not its");

        await book.NoteAsync("/events/D101-1?paper=2", null, default);
        time.Now += AccessBook.PageStands;
        await book.NoteAsync(Picture, "/events/D101-1", default);
        await Book("center-staff").NoteAsync(Picture, "/events/D101-1", default);
        (await RecordsAsync(at)).Count.ShouldBe(4);
        time.Now += TimeSpan.FromMinutes(1);
        await book.NoteAsync(Picture, "/events/D101-1", default);
        (await RecordsAsync(at)).Count.ShouldBe(5);

        AccessBook Book(string role) => new(at.DoorOf(SmallCity.Caller(role, role == "auditor" ? "C00" : "D101")), new(time));
    }

    private static Task NoteAsync(TestDatabase at, string role, string where, string address) =>
        new AccessBook(at.DoorOf(SmallCity.Caller(role, where)), new(TimeProvider.System)).NoteAsync(address);

    private static async Task<List<AccessRecord>> RecordsAsync(TestDatabase at)
    {
        await using var db = at.Everything();
        return await db.Set<AccessRecord>().OrderBy(record => record.Sequence).ToListAsync();
    }

    private sealed class SetByHand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
