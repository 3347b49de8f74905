using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CitizenCenterPortal.Tests.House;

/// <summary>The data model: nothing in it without a scope, and both databases at the same step.</summary>
public sealed class ModelTests
{
    [Fact]
    public void An_entity_that_declares_no_scope_stops_the_portal()
    {
        using var db = new DbWith<Stray>();

        Should.Throw<UndeclaredBelongingException>(() => db.Model).Message.ShouldContain(nameof(Stray));
    }

    [Fact]
    public void An_entity_that_declares_two_kinds_of_belonging_stops_the_portal()
    {
        Refusal<NoticeOfMonth>().ShouldContain("NoticeOfMonth declares several scopes: IHandedDown, IOwnedByMonth");
        Refusal<UnitOfAll>().ShouldContain("UnitOfAll declares several scopes: IOwned, ICityWide");
        Refusal<SharedTwice>().ShouldContain("SharedTwice declares several scopes: IShared`1, IShared`1");

        static string Refusal<T>()
            where T : class
        {
            using var db = new DbWith<T>();
            return Should.Throw<ManyBelongingsException>(() => db.Model).Message;
        }
    }

    [Fact]
    public void What_names_a_unit_belongs_to_it()
    {
        using var db = PortalDatabase.Of("sqlite", "Data Source=nowhere.db").Create();

        var byUnit = db.Model.GetEntityTypes().Where(entity => entity.FindProperty(nameof(IOwned.OrgUnitId)) is not null).Select(entity => entity.ClrType).ToList();

        byUnit.ShouldNotBeEmpty();
        byUnit.Where(type => !typeof(IOwned).IsAssignableFrom(type) && !typeof(IShare).IsAssignableFrom(type)).ShouldBe([typeof(Grant)]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void No_change_of_the_model_waits_for_its_migration(string provider)
    {
        using var db = PortalDatabase.Of(provider, provider == "sqlite" ? "Data Source=nowhere.db" : "Host=127.0.0.1;Database=nowhere").Create();

        db.Database.HasPendingModelChanges().ShouldBeFalse("./portal migration NAME adds what is missing to both sets.");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        Names("Sqlite").ShouldNotBeEmpty();
        Names("Sqlite").ShouldBe(Names("Postgres"));

        static List<string> Names(string set) =>
            [.. Compiled.Types.Where(type => type.IsSubclassOf(typeof(Migration)) && type.Namespace!.Contains($".Data.{set}.", StringComparison.Ordinal)).OrderBy(Id).Select(type => Id(type).Split('_', 2)[1])];

        static string Id(Type migration) => ((MigrationAttribute)Attribute.GetCustomAttribute(migration, typeof(MigrationAttribute))!).Id;
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void A_column_that_comes_later_is_empty_in_the_rows_that_were_there(string provider)
    {
        // The journal tells what rows were when they were written. A value that a migration puts into them was told by nobody, and verify would name each.
        using var db = PortalDatabase.Of(provider, provider == "sqlite" ? "Data Source=nowhere.db" : "Host=127.0.0.1;Database=nowhere").Create();
        var told = db.Model.GetEntityTypes().Where(entity => !typeof(IBookkeeping).IsAssignableFrom(entity.ClrType))
            .SelectMany(entity => JournalShape.For(entity).Columns.Select(column => $"{entity.GetTableName()}.{entity.FindProperty(column)!.GetColumnName()}")).ToHashSet();
        var assembly = db.GetService<IMigrationsAssembly>();

        assembly.Migrations.SelectMany(migration => assembly.CreateMigration(migration.Value, db.Database.ProviderName!).UpOperations).OfType<AddColumnOperation>()
            .Where(column => !column.IsNullable).Select(column => $"{column.Table}.{column.Name}").Intersect(told).ShouldBeEmpty();
    }

    private sealed class Stray
    {
        public int Id { get; set; }
    }

    private sealed class NoticeOfMonth : IHandedDown, IOwnedByMonth
    {
        public int Id { get; set; }

        public int OrgUnitId { get; set; }

        public ReportingMonth Month { get; set; }
    }

    private sealed class UnitOfAll : IOwned, ICityWide
    {
        public int Id { get; set; }

        public int OrgUnitId { get; set; }
    }

    private sealed class SharedTwice : IShared<FirstShare>, IShared<SecondShare>
    {
        public int Id { get; set; }

        public int OrgUnitId { get; set; }

        public ICollection<FirstShare> Shares { get; } = [];

        ICollection<SecondShare> IShared<SecondShare>.Shares { get; } = [];
    }

    private sealed class FirstShare : IShare
    {
        public int Id { get; set; }

        public int SharedBy { get; set; }

        public int OrgUnitId { get; set; }
    }

    private sealed class SecondShare : IShare
    {
        public int Id { get; set; }

        public int SharedBy { get; set; }

        public int OrgUnitId { get; set; }
    }

    private sealed class DbWith<T>() : PortalDb(new DbContextOptionsBuilder().UseSqlite("Data Source=nowhere.db").Options)
        where T : class
    {
        internal override SearchIndex Search => throw new NotSupportedException();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<T>();
            base.OnModelCreating(modelBuilder);
        }
    }
}
