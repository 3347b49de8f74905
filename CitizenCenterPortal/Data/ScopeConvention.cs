using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CitizenCenterPortal.Data;

/// <summary>
/// One pass over the model gives every entity its row scope from the kind it declares. An entity that declares none stops
/// the model, so that nobody can forget.
/// </summary>
internal static class ScopeConvention
{
    /// <summary>The name of the filter that keeps neighbours apart.</summary>
    public const string ScopeFilter = "Scope";

    /// <summary>The name of the filter that keeps the sums of a hub from who reaches the hub alone.</summary>
    public const string SumsFilter = "Sums";

    /// <summary>The filters that ask what the caller reaches.</summary>
    public static readonly string[] OfReach = [ScopeFilter, SumsFilter];

    /// <summary>The name of the filter that hides reports never submitted.</summary>
    public const string DraftFilter = "Drafts";

    /// <summary>The name of the filter that hides events never approved.</summary>
    public const string PlanFilter = "Plans";

    /// <summary>The name of the filter that hides the people whom a unit serves from all who do not serve them.</summary>
    public const string PeopleFilter = "People";

    /// <summary>The kinds of belonging. An entity has one of them, with those that it is made of.</summary>
    private static readonly Type[] Kinds =
    [
        typeof(IOwned), typeof(IOwnedByMonth), typeof(ISeenFromBeneath), typeof(IOwnedPerhapsByMonth), typeof(IHandedDown), typeof(IHandedDownInSets<>), typeof(IShared<>), typeof(ISharedByMonth<>), typeof(ISharedByDays<,>), typeof(IPartOf<>), typeof(IPartByDay<,>), typeof(IShare),
        typeof(ICityWide),
    ];

    public static void Apply(ModelBuilder builder, PortalDb db)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.BaseType is null && !entity.IsOwned()).ToList())
        {
            var type = entity.ClrType;
            RefuseTwoKinds(type);
            if (typeof(IOwned).IsAssignableFrom(type))
            {
                Call(nameof(ScopeOwned), type, builder, db);
                if (!entity.IsKeyless)
                {
                    KeepUnit(entity);
                }
            }
            else if (!typeof(ICityWide).IsAssignableFrom(type) && !typeof(IBookkeeping).IsAssignableFrom(type) && !typeof(IShare).IsAssignableFrom(type))
            {
                throw new UndeclaredBelongingException(type);
            }

            if (typeof(ISummedBeneath).IsAssignableFrom(type))
            {
                Call(nameof(HideSums), type, builder, db);
            }

            if (typeof(IMayBeDraft).IsAssignableFrom(type))
            {
                Call(nameof(HideDrafts), type, builder, db);
            }

            if (typeof(IMayBePlan).IsAssignableFrom(type))
            {
                Call(nameof(HidePlans), type, builder, db);
            }

            if (typeof(IAboutPeople).IsAssignableFrom(type))
            {
                Call(nameof(HidePeople), type, builder, db);
            }
        }
    }

    private static void RefuseTwoKinds(Type type)
    {
        List<Type> declared = [.. type.GetInterfaces().Where(kind => Kinds.Contains(kind.IsGenericType ? kind.GetGenericTypeDefinition() : kind))];
        if (declared.Where(kind => !declared.Exists(other => other != kind && kind.IsAssignableFrom(other))).ToList() is { Count: > 1 } several)
        {
            throw new ManyBelongingsException(type, several);
        }
    }

    private static void ScopeOwned<T>(ModelBuilder builder, PortalDb db)
        where T : class, IOwned
    {
        Expression<Func<T, bool>> seen = row => db.Scope.Everything || db.Scope.Units.Contains(row.OrgUnitId);
        if (OfKind<T>(typeof(IHandedDownInSets<>)) is { } sets)
        {
            seen = With<T>(nameof(SeenInYears), db, sets);
        }
        else if (typeof(IHandedDown).IsAssignableFrom(typeof(T)))
        {
            seen = row => db.Scope.Everything || db.Scope.Units.Contains(row.OrgUnitId) || db.Scope.HandedDown.Contains(row.OrgUnitId);
        }
        else if (typeof(ISeenFromBeneath).IsAssignableFrom(typeof(T)))
        {
            seen = With<T>(nameof(SeenAboveInMonth), db);
        }
        else if (OfKind<T>(typeof(IPartOf<>)) is { } whole)
        {
            seen = SeenWithWhole<T>(builder.Model.FindEntityType(typeof(T))!, whole, db);
        }
        else if (OfKinds<T>(typeof(ISharedByDays<,>)) is { } sharesByDays)
        {
            seen = With<T>(nameof(SeenOnDaysWithShares), db, sharesByDays);
        }
        else if (OfKind<T>(typeof(ISharedByMonth<>)) is { } sharesByMonth)
        {
            seen = With<T>(nameof(SeenInMonthWithShares), db, sharesByMonth);
        }
        else if (OfKind<T>(typeof(IShared<>)) is { } shares)
        {
            seen = With<T>(nameof(SeenWithShares), db, shares);
        }
        else if (typeof(IOwnedByMonth).IsAssignableFrom(typeof(T)))
        {
            seen = With<T>(nameof(SeenInMonth), db);
        }
        else if (typeof(IOwnedPerhapsByMonth).IsAssignableFrom(typeof(T)))
        {
            seen = With<T>(nameof(SeenWhenWritten), db);
        }

        builder.Entity<T>().HasQueryFilter(ScopeFilter, seen);
    }

    /// <summary>Of a month that an agreement of the operator covers.</summary>
    private static Expression<Func<T, bool>> SeenInMonth<T>(PortalDb db)
        where T : class, IOwnedByMonth =>
        row => db.Scope.Everything || (db.Scope.Units.Contains(row.OrgUnitId)
            && (db.Scope.OperatorId == null || db.Agreements.Any(agreement => agreement.OperatorId == db.Scope.OperatorId && agreement.OrgUnitId == row.OrgUnitId
                && agreement.From <= row.Month && (agreement.To == null || agreement.To >= row.Month))));

    /// <summary>Above the caller, of a month in which the operator ran a centre.</summary>
    private static Expression<Func<T, bool>> SeenAboveInMonth<T>(PortalDb db)
        where T : class, ISeenFromBeneath =>
        row => db.Scope.Above.Contains(row.OrgUnitId)
            && (db.Scope.OperatorId == null || db.Agreements.Any(agreement => agreement.OperatorId == db.Scope.OperatorId
                && agreement.From <= row.Month && (agreement.To == null || agreement.To >= row.Month)));

    /// <summary>Of the row's month as <see cref="SeenInMonth"/> or, of a row without one, of the month it was written in, which a database reckons as a number.</summary>
    private static Expression<Func<T, bool>> SeenWhenWritten<T>(PortalDb db)
        where T : class, IOwnedPerhapsByMonth =>
        row => db.Scope.Everything || (db.Scope.Units.Contains(row.OrgUnitId)
            && (db.Scope.OperatorId == null
                || (from agreement in db.Agreements
                    let day = row.At.AddHours(CityClock.HoursAhead)
                    let written = (day.Year * 100) + day.Month
                    where agreement.OperatorId == db.Scope.OperatorId && agreement.OrgUnitId == row.OrgUnitId
                        && (row.Month != null
                            ? agreement.From <= row.Month && (agreement.To == null || agreement.To >= row.Month)
                            : (int)agreement.From <= written && (agreement.To == null || (int)agreement.To >= written))
                    select agreement).Any()));

    /// <summary>Of the years of a place, one in which the row's set stands: not before its year, and no later set has begun by then.</summary>
    private static Expression<Func<T, bool>> SeenInYears<T, TSet>(PortalDb db)
        where T : class, IHandedDownInSets<TSet>
        where TSet : class, IYearOfSet =>
        row => db.Scope.Everything || (db.Scope.OperatorId == null && db.Scope.Units.Contains(row.OrgUnitId))
            || db.Scope.Years.Any(years => years / (Scope.YearDigits * Scope.YearDigits) == row.OrgUnitId && years % Scope.YearDigits >= row.Year
                && !db.Set<TSet>().Any(set => set.Year > row.Year && set.Year <= years / Scope.YearDigits % Scope.YearDigits));

    /// <summary>The other entity of a kind; null where the entity is not of that kind.</summary>
    private static Type? OfKind<T>(Type kind) => OfKinds<T>(kind)?[0];

    /// <summary>The other entities of a kind.</summary>
    private static Type[]? OfKinds<T>(Type kind) =>
        typeof(T).GetInterfaces().FirstOrDefault(declared => declared.IsGenericType && declared.GetGenericTypeDefinition() == kind)?.GenericTypeArguments;

    private static Expression<Func<T, bool>> With<T>(string method, PortalDb db, params Type[] others) =>
        (Expression<Func<T, bool>>)Method(method, [typeof(T), .. others]).Invoke(null, [db])!;

    private static Expression<Func<T, bool>> SeenWithShares<T, TShare>(PortalDb db)
        where T : class, IShared<TShare>
        where TShare : class, IShare =>
        row => db.Scope.Everything || db.Scope.Units.Contains(row.OrgUnitId) || row.Shares.Any(share => db.Scope.Units.Contains(share.OrgUnitId));

    private static Expression<Func<T, bool>> SeenInMonthWithShares<T, TShare>(PortalDb db)
        where T : class, ISharedByMonth<TShare>
        where TShare : class, IShare =>
        row => db.Scope.Everything
            || (db.Scope.OperatorId == null && (db.Scope.Units.Contains(row.OrgUnitId) || row.Shares.Any(share => db.Scope.Units.Contains(share.OrgUnitId))))
            || (db.Scope.OperatorId != null && db.Agreements.Any(agreement => agreement.OperatorId == db.Scope.OperatorId
                && agreement.From <= row.Month && (agreement.To == null || agreement.To >= row.Month) && db.Scope.Units.Contains(agreement.OrgUnitId)
                && (agreement.OrgUnitId == row.OrgUnitId || row.Shares.Any(share => share.OrgUnitId == agreement.OrgUnitId))));

    /// <summary>As <see cref="SeenInMonthWithShares"/>, or with a part on a day that the agreement covers. Who is no operator's is never asked of days.</summary>
    private static Expression<Func<T, bool>> SeenOnDaysWithShares<T, TShare, TDay>(PortalDb db)
        where T : class, ISharedByDays<TShare, TDay>
        where TShare : class, IShare
        where TDay : class, IDayOfPart =>
        row => db.Scope.Everything
            || (db.Scope.OperatorId == null && (db.Scope.Units.Contains(row.OrgUnitId) || row.Shares.Any(share => db.Scope.Units.Contains(share.OrgUnitId))))
            || (db.Scope.OperatorId != null && db.Agreements.Any(agreement => agreement.OperatorId == db.Scope.OperatorId && db.Scope.Units.Contains(agreement.OrgUnitId)
                && (agreement.OrgUnitId == row.OrgUnitId || row.Shares.Any(share => share.OrgUnitId == agreement.OrgUnitId))
                && ((agreement.From <= row.Month && (agreement.To == null || agreement.To >= row.Month))
                    || db.Set<TDay>().Any(part => part.OfUnit == row.OrgUnitId && part.OfNumber == row.Number
                        && (int)agreement.From <= (part.Day.Year * 100) + part.Day.Month && (agreement.To == null || (int)agreement.To >= (part.Day.Year * 100) + part.Day.Month)))));

    /// <summary>On a day that an agreement of the operator covers, of the unit or of one that the whole is shared with.</summary>
    private static Expression<Func<T, TWhole, bool>> OnDay<T, TWhole, TShare>(PortalDb db)
        where T : class, IPartByDay<TWhole, TShare>
        where TWhole : class, IShared<TShare>
        where TShare : class, IShare =>
        (row, whole) => db.Scope.OperatorId == null || db.Agreements.Any(agreement => agreement.OperatorId == db.Scope.OperatorId
            && (int)agreement.From <= (row.Day.Year * 100) + row.Day.Month && (agreement.To == null || (int)agreement.To >= (row.Day.Year * 100) + row.Day.Month)
            && (agreement.OrgUnitId == row.OrgUnitId || whole.Shares.Any(share => share.OrgUnitId == agreement.OrgUnitId)));

    /// <summary>Where the row that its foreign key names is seen: the filters of that row are asked.</summary>
    private static Expression<Func<T, bool>> SeenWithWhole<T>(IReadOnlyEntityType entity, Type of, PortalDb db)
        where T : class
    {
        var reference = entity.GetForeignKeys().Single(key => key.PrincipalEntityType.ClrType == of);
        var (row, whole) = (Expression.Parameter(typeof(T)), Expression.Parameter(of));
        var same = reference.Properties.Zip(reference.PrincipalKey.Properties, (part, key) => Expression.Equal(Expression.Property(row, part.Name), Expression.Property(whole, key.Name)))
            .Aggregate(Expression.AndAlso);
        if (OfKinds<T>(typeof(IPartByDay<,>)) is { } byDay)
        {
            var onDay = (LambdaExpression)Method(nameof(OnDay), [typeof(T), .. byDay]).Invoke(null, [db])!;
            same = Expression.AndAlso(same, new ReplacingExpressionVisitor(onDay.Parameters, [row, whole]).Visit(onDay.Body));
        }

        Expression<Func<PortalDb>> context = () => db;
        var wholes = Expression.Call(context.Body, nameof(DbContext.Set), [of]);
        return Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Queryable), nameof(Queryable.Any), [of], wholes, Expression.Lambda(same, whole)), row);
    }

    private static void HidePlans<T>(ModelBuilder builder, PortalDb db)
        where T : class, IMayBePlan =>
        builder.Entity<T>().HasQueryFilter(PlanFilter, row => db.Scope.SeesPlans || row.Approved);

    private static void HidePeople<T>(ModelBuilder builder, PortalDb db)
        where T : class, IAboutPeople =>
        builder.Entity<T>().HasQueryFilter(PeopleFilter, row => db.Scope.SeesPeople);

    private static void HideDrafts<T>(ModelBuilder builder, PortalDb db)
        where T : class, IMayBeDraft =>
        builder.Entity<T>().HasQueryFilter(DraftFilter, row => db.Scope.SeesDrafts || row.Reported);

    private static void HideSums<T>(ModelBuilder builder, PortalDb db)
        where T : class, ISummedBeneath =>
        builder.Entity<T>().HasQueryFilter(SumsFilter, row => db.Scope.Everything || db.Scope.Whole.Contains(row.OrgUnitId));

    /// <summary>A foreign row attached under one's own unit then hits no row when it is written.</summary>
    private static void KeepUnit(IMutableEntityType entity)
    {
        var unit = entity.FindProperty(nameof(IOwned.OrgUnitId)) ?? throw new UndeclaredBelongingException(entity.ClrType);
        unit.IsConcurrencyToken = !unit.IsPrimaryKey();
    }

    private static void Call(string method, Type type, ModelBuilder builder, PortalDb db) => Method(method, [type]).Invoke(null, [builder, db]);

    private static MethodInfo Method(string name, Type[] of) => typeof(ScopeConvention).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of);
}

/// <summary>An entity declares no kind of scope, so the portal does not start.</summary>
public sealed class UndeclaredBelongingException(Type entity)
    : InvalidOperationException($"{entity.Name} declares no scope: make it IOwned (or one of its kinds), IHandedDown, IShared, ICityWide or IBookkeeping.");

/// <summary>An entity declares several kinds of scope, of which only one could be kept, so the portal does not start.</summary>
public sealed class ManyBelongingsException(Type entity, IEnumerable<Type> kinds)
    : InvalidOperationException($"{entity.Name} declares several scopes: {string.Join(", ", kinds.Select(kind => kind.Name))}. Keep one.");
