using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CitizenCenterPortal.Tests.House;

/// <summary>
/// One row of every entity that belongs to a unit, made from the model, is seen by those whose it is and by no neighbour. An entity
/// that comes tomorrow is in this rule without a word.
/// </summary>
public sealed class ScopeTests
{
    private static readonly Dictionary<string, string[]> Above = new()
    {
        ["C00"] = [],
        ["W1"] = ["C00"],
        ["W2"] = ["C00"],
        ["D101"] = ["W1", "C00"],
        ["D102"] = ["W1", "C00"],
        ["D201"] = ["W2", "C00"],
    };

    [Fact]
    public void Somebody_of_every_role_is_on_trial() =>
        CitizenCenterPortal.Identity.Roles.All.Select(role => role.Code).Except(SmallCity.People.Select(person => person.Role)).ShouldBeEmpty();

    [Fact]
    public void Who_may_see_people_whom_a_unit_serves_reaches_that_unit_alone() =>
        CitizenCenterPortal.Identity.Roles.All.Where(role => role.Permissions.Contains(PortalDoor.SeesPeople)).Select(role => (role.Code, role.Reach))
            .ShouldBe([("center-director", Reach.Own), ("center-staff", Reach.Own)]);

    /// <summary>Whoever adds to these lists says why in their kinds (<see cref="ISeenFromBeneath"/>, <see cref="ISummedUp"/>, <see cref="IOfRooms"/>).</summary>
    [Fact]
    public void Of_what_stands_above_a_caller_sums_alone_are_read_and_their_parts_only_to_sum_them()
    {
        Declared<ISeenFromBeneath>().ShouldBe([typeof(TotalAbove)]);
        Declared<ISummedUp>().ShouldBe([typeof(Figure), typeof(MonthlyReport)], ignoreOrder: true);
        typeof(Reading).GetMethods().Where(method => method.IsGenericMethodDefinition).Select(method => method.Name).ShouldBe([nameof(Reading.Rows), nameof(Reading.OfRooms), nameof(Reading.Find)], "the scope filters the rows, and what is found among them; rooms are asked beyond it");
        typeof(Reading).GetMethod(nameof(Reading.OfRooms))!.GetGenericArguments()[0].GetGenericParameterConstraints().ShouldContain(typeof(IOfRooms));
        Declared<IOfRooms>().ShouldBe([typeof(CitizenCenterPortal.Events.EventSession), typeof(CitizenCenterPortal.Organization.Opening.UnitRooms)], ignoreOrder: true);
        typeof(Change).GetMethod(nameof(Change.RowsAbove))!.GetGenericArguments()[0].GetGenericParameterConstraints().ShouldContain(typeof(ISummedUp));

        using var db = PortalDatabase.Of("sqlite", "Data Source=nowhere.db").Create();
        var sums = db.Model.FindEntityType(typeof(TotalAbove))!;
        sums.FindPrimaryKey().ShouldBeNull("a face that is read and never written");
        sums.GetDeclaredQueryFilters().ShouldHaveSingleItem("what stands above, and only that");

        static IEnumerable<Type> Declared<T>() => Compiled.Types.Where(type => type.IsClass && typeof(T).IsAssignableFrom(type));
    }

    [EachDatabase]
    public async Task A_row_is_seen_by_those_it_belongs_to_and_by_no_neighbour(TestDatabase database)
    {
        var entities = await ARowEverywhereAsync(database, reported: true);
        var faults = new List<string>();
        foreach (var (role, at, reaches) in SmallCity.People)
        {
            foreach (var entity in entities)
            {
                var handedDown = typeof(IHandedDown).IsAssignableFrom(Whole(entity.ClrType));
                var reached = typeof(ISummedBeneath).IsAssignableFrom(entity.ClrType) ? reaches.Where(unit => Beneath(unit).All(reaches.Contains)) : reaches;
                if (typeof(IAboutPeople).IsAssignableFrom(entity.ClrType) && role is not ("center-director" or "center-staff"))
                {
                    reached = []; // whom a unit serves is for who serves them there, whatever else is reached
                }

                var above = reaches.SelectMany(unit => Above[unit]);
                var expected = (typeof(ISeenFromBeneath).IsAssignableFrom(entity.ClrType) ? above.Except(reaches) : reached.Concat(handedDown ? above : [])).Distinct().Order();
                var seen = await UnitsSeenAsync(database, SmallCity.Caller(role, at), entity);
                if (!seen.SequenceEqual(expected))
                {
                    faults.Add($"{role} {at} sees {entity.ClrType.Name} of [{string.Join(' ', seen)}], should of [{string.Join(' ', expected)}]");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task An_operator_sees_only_what_is_of_the_time_of_its_agreement(TestDatabase database)
    {
        var entities = await ARowEverywhereAsync(database, reported: true);
        await using (var db = database.Everything())
        {
            await db.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.To, RowMaker.Month.FiscalYear.Previous.Last));
        }

        var ofATime = entities.Where(entity => IsOfATime(entity.ClrType)).ToList();
        foreach (var part in entities.Where(entity => IsOfATime(Whole(entity.ClrType)) && Whole(entity.ClrType) != entity.ClrType))
        {
            (await UnitsSeenAsync(database, SmallCity.Caller("operator-hq", "1"), part)).ShouldBeEmpty($"{part.ClrType.Name} of what is of a time after the agreement's end");
        }

        ofATime.Select(entity => entity.ClrType).ShouldBeSubsetOf([typeof(Figure), typeof(MonthlyReport), typeof(Remark), typeof(CheckReason), typeof(UnitTotal), typeof(TotalAbove), typeof(UnitMonth), typeof(JournalEntry), typeof(RequiredLevel), typeof(ReportText), typeof(CommentThread), typeof(Comment), typeof(Attachment), typeof(Event), typeof(YearPlan)]);
        ofATime.Count.ShouldBe(15);
        foreach (var entity in ofATime)
        {
            (await UnitsSeenAsync(database, SmallCity.Caller("operator-hq", "1"), entity)).ShouldBeEmpty($"{entity.ClrType.Name} of a time after the agreement's end");
            (await UnitsSeenAsync(database, SmallCity.Caller("auditor", "1"), entity)).ShouldBeEmpty($"{entity.ClrType.Name} of a time after the agreement's end");
        }

        static bool IsOfATime(Type row) => typeof(IOwnedByMonth).IsAssignableFrom(row) || typeof(IOwnedPerhapsByMonth).IsAssignableFrom(row)
            || row.GetInterfaces().Any(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IHandedDownInSets<>));
    }

    [EachDatabase]
    public async Task Of_what_runs_past_its_agreement_an_operator_sees_the_days_that_the_agreement_covers(TestDatabase database)
    {
        var entities = await ARowEverywhereAsync(database, reported: true);
        await using (var db = database.Everything())
        {
            await db.Set<Agreement>().ExecuteUpdateAsync(set => set.SetProperty(agreement => agreement.To, RowMaker.Month.Previous));
            await db.Set<Event>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Month, RowMaker.Month.Previous));
        }

        var ofADay = entities.Where(entity => Wholes(entity.ClrType).Any(IsByDay)).ToList();
        ofADay.Select(entity => entity.ClrType).ShouldBe([typeof(EventSession), typeof(SessionAttendance)], ignoreOrder: true);
        foreach (var caller in new[] { SmallCity.Caller("operator-hq", "1"), SmallCity.Caller("auditor", "1") })
        {
            (await UnitsSeenAsync(database, caller, entities.Single(entity => entity.ClrType == typeof(Event)))).ShouldNotBeEmpty("it began in time");
            foreach (var entity in ofADay)
            {
                (await UnitsSeenAsync(database, caller, entity)).ShouldBeEmpty($"{entity.ClrType.Name} of a day after the agreement's end");
            }
        }

        await using (var db = database.Everything())
        {
            await db.Set<EventSession>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, RowMaker.Month.Previous.LastDay));
        }

        foreach (var entity in ofADay)
        {
            (await UnitsSeenAsync(database, SmallCity.Caller("operator-hq", "1"), entity)).ShouldNotBeEmpty($"{entity.ClrType.Name} of the agreement's last day");
        }

        static bool IsByDay(Type row) => row.GetInterfaces().Any(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IPartByDay<,>));
    }

    [EachDatabase]
    public async Task An_agreement_that_is_still_to_begin_opens_nothing(TestDatabase database)
    {
        var entities = await ARowEverywhereAsync(database, reported: true);
        await using (var db = database.Everything())
        {
            await db.Database.ExecuteSqlRawAsync("""UPDATE "Agreements" SET "From" = 299812""");
        }

        foreach (var entity in entities)
        {
            (await UnitsSeenAsync(database, SmallCity.Caller("operator-hq", "1"), entity)).ShouldBeEmpty($"{entity.ClrType.Name} before the agreement begins");
        }
    }

    [EachDatabase]
    public async Task A_draft_never_submitted_is_hidden_from_who_may_not_read_drafts(TestDatabase database)
    {
        var entities = await ARowEverywhereAsync(database, reported: false);
        var drafts = entities.Where(entity => typeof(IMayBeDraft).IsAssignableFrom(entity.ClrType) || typeof(IMayBePlan).IsAssignableFrom(Whole(entity.ClrType))).ToList();

        drafts.ShouldNotBeEmpty();
        foreach (var entity in drafts)
        {
            (await UnitsSeenAsync(database, SmallCity.Caller("auditor", "C00"), entity)).ShouldBeEmpty($"{entity.ClrType.Name} before it was submitted");
            (await UnitsSeenAsync(database, SmallCity.Caller("center-staff", "D102"), entity)).ShouldBe(typeof(IHandedDown).IsAssignableFrom(Whole(entity.ClrType)) ? ["C00", "D102", "W1"] : ["D102"]);
        }
    }

    [EachDatabase]
    public async Task A_neighbours_row_cannot_be_removed_not_even_by_who_claims_it(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        List<IOwned> rows;
        await using (var all = database.Everything())
        {
            var make = new RowMaker(all);
            rows = [.. Written(all).Select(entity => (IOwned)make.Add(entity, SmallCity.Id("D102")))];
        }

        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            await RemoveAsync<DoorClosedException>(row, SmallCity.Id("D102"));
            await RemoveAsync<DbUpdateConcurrencyException>(row, SmallCity.Id("D101"));
        }

        async Task RemoveAsync<TRefusal>(IOwned row, int claimed)
            where TRefusal : Exception
        {
            await using var db = database.Portal.Create();
            db.Scope = new(false, [SmallCity.Id("D101")], [], null, true);
            db.MayWrite = true;
            db.Entry(row).Property(nameof(IOwned.OrgUnitId)).CurrentValue = claimed;
            db.Remove(row);
            await Should.ThrowAsync<TRefusal>(() => db.SaveChangesAsync(), $"{row.GetType().Name} of D102, claimed for unit {claimed}");
        }
    }

    /// <summary>What a row is seen with: the whole that it is a part of, of that the whole, and so on.</summary>
    private static Type Whole(Type row) => Wholes(row).Last();

    /// <summary>The row itself, what it is a part of, and so on.</summary>
    private static IEnumerable<Type> Wholes(Type row) =>
        row.GetInterfaces().FirstOrDefault(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(IPartOf<>)) is { } part ? Wholes(part.GenericTypeArguments[0]).Prepend(row) : [row];

    private static IEnumerable<string> Beneath(string unit) => Above.Where(row => row.Value.Contains(unit)).Select(row => row.Key);

    private static List<IEntityType> Owned(PortalDb db) => [.. db.Model.GetEntityTypes().Where(entity => typeof(IOwned).IsAssignableFrom(entity.ClrType))];

    /// <summary>Those that have rows of their own, rather than another face of others'.</summary>
    private static IEnumerable<IEntityType> Written(PortalDb db) => Owned(db).Where(entity => entity.FindPrimaryKey() is not null);

    /// <summary>The rows made of any kind are none that the door never comes back from; a run would hang where it should fail.</summary>
    private static async Task OpensAsync(TestDatabase database)
    {
        var opened = Task.Run(() => database.DoorOf(SmallCity.Caller("auditor", "C00")).OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Audit.Read));
        await using var reading = await opened.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task<List<IEntityType>> ARowEverywhereAsync(TestDatabase database, bool reported)
    {
        await SmallCity.BuildAsync(database);
        await using var db = database.Everything();
        var entities = Owned(db);
        var make = new RowMaker(db);
        foreach (var entity in Written(db))
        {
            foreach (var unit in SmallCity.Codes)
            {
                make.Add(entity, SmallCity.Id(unit), reported);
            }
        }

        await OpensAsync(database);
        return entities;
    }

    private static async Task<List<string>> UnitsSeenAsync(TestDatabase database, Caller caller, IEntityType entity)
    {
        await using var reading = await database.DoorOf(caller).OpenForReadingAsync(caller.Permissions.First());
        var ids = await (Task<List<int>>)typeof(ScopeTests).GetMethod(nameof(UnitsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(entity.ClrType).Invoke(null, [reading])!;
        return [.. SmallCity.Codes.Where(code => ids.Contains(SmallCity.Id(code))).Order()];
    }

    private static Task<List<int>> UnitsAsync<T>(Reading reading)
        where T : class, IOwned => reading.Rows<T>().Select(row => row.OrgUnitId).Distinct().ToListAsync();
}
