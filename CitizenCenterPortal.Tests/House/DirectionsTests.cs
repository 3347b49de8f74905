using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Tests.House;

/// <summary>The rooms look at one another only in the directions that the architecture allows.</summary>
public sealed partial class DirectionsTests
{
    [Fact]
    public void No_room_names_a_type_of_a_room_it_may_not_see()
    {
        var breaches =
            from type in Compiled.Types
            let room = Compiled.RoomOf(type)
            from named in Compiled.TypesNamedBy(type)
            let seen = Compiled.RoomOf(named)
            where seen is not null && seen != room && !Directions.SeenBy(room).Contains(seen)
            select $"{type.FullName} names {named.FullName}. {Directions.Rule(room)}";

        Compiled.Types.Select(Compiled.RoomOf).ShouldContain("Kernel");
        breaches.Distinct().ShouldBeEmpty();
    }

    /// <summary>Constants leave no trace in what was compiled; the using that brings them does.</summary>
    [Fact]
    public void No_room_opens_the_namespace_of_a_room_it_may_not_see()
    {
        var breaches =
            from file in Repository.Files(Repository.App, ".cs", ".razor")
            let room = file.Split('/') is [_, var folder, _, ..] ? folder : "Program"
            from Match match in Using().Matches(Repository.Text(file))
            let seen = match.Groups["room"].Value
            where seen != room && Directions.Rooms.Contains(seen) && !Directions.SeenBy(room).Contains(seen)
            select $"{file}: {match.Value.Trim()} {Directions.Rule(room)}";

        breaches.ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s*@?(?:global )?using (?:static )?(?:\w+ = )?CitizenCenterPortal\.(?<room>\w+)[^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Using();
}
