using System.Reflection;
using System.Text;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Who may do what, in one text that an auditor can read and that changes only on purpose.</summary>
public sealed class RightsTests
{
    private const string Approved = "CitizenCenterPortal.Tests/House/rights.approved.txt";

    private static readonly IReadOnlyList<Act> Acts = [..
        from type in Compiled.Types
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.IsInitOnly && field.FieldType == typeof(Act)
        select (Act)field.GetValue(null)!];

    private static readonly IReadOnlyList<string> Rights = [..
        from room in typeof(Permissions).GetNestedTypes()
        from right in room.GetFields(BindingFlags.Public | BindingFlags.Static)
        select (string)right.GetRawConstantValue()!];

    [Fact]
    public void Every_role_may_do_what_was_approved_and_nothing_else()
    {
        var text = new StringBuilder("# Every right and the roles that hold it; every act and the right it asks for.\n");
        foreach (var right in Rights.Order(StringComparer.Ordinal))
        {
            text.Append('\n').Append(right).Append(": ").AppendJoin(", ", Roles.All.Where(role => role.Permissions.Contains(right)).Select(role => role.Code)).Append('\n');
            foreach (var act in Acts.Where(act => act.Permission == right).OrderBy(act => act.Code, StringComparer.Ordinal))
            {
                text.Append("    ").Append(act.Code).Append(act.NeedsReason ? " (with a reason)" : "").Append('\n');
            }
        }

        var received = Path.Combine(AppContext.BaseDirectory, "rights.received.txt");
        File.WriteAllText(received, text.ToString());
        var (now, before) = (text.ToString().Split('\n'), Repository.Text(Approved).Split('\n'));
        now.Except(before).Select(line => $"+ {line}").Concat(before.Except(now).Select(line => $"- {line}")).ShouldBeEmpty($"If the change is meant: cp {received} {Approved}");
        text.ToString().ShouldBe(Repository.Text(Approved));
    }

    [Fact]
    public void Every_act_asks_for_a_right_that_exists_and_has_a_name_of_its_own()
    {
        Acts.ShouldNotBeEmpty();
        Acts.Select(act => act.Permission).Except(Rights).ShouldBeEmpty();
        Acts.GroupBy(act => act.Code).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        Roles.All.SelectMany(role => role.Permissions).Except(Rights).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Two_grants_never_give_more_than_each_alone(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var book = new GrantBook(new(TimeProvider.System));
        await using var db = database.Everything();
        var grants = SmallCity.People.Select(person => (person.Role, person.At)).ToList();
        var holders = (from one in grants from other in grants where one != other select (One: one, Other: other, Person: new Person { SignIn = $"{one}{other}" })).ToList();
        db.AddRange(holders.Select(holder => holder.Person));
        await db.SaveChangesAsync();
        db.AddRange(holders.SelectMany(holder => new[] { SmallCity.Grant(holder.One.Role, holder.One.At, holder.Person.Id), SmallCity.Grant(holder.Other.Role, holder.Other.At, holder.Person.Id) }));
        await db.SaveChangesAsync();
        foreach (var (one, other, person) in holders)
        {
            var callers = await book.CallersAsync(db, new(1, 1, 1, 1, 1, 1, 1), person.Id, default);

            callers.Select(Alone).ShouldBe([SmallCity.Caller(one.Role, one.At), SmallCity.Caller(other.Role, other.At)], ignoreOrder: true);
        }

        static Caller Alone(Caller caller) => caller with { PersonId = 1, Actor = "person:1", GrantId = 0 };
    }
}
