namespace CitizenCenterPortal.Tests.House;

/// <summary>Rooms, not layers; and at the top only what the customer named.</summary>
public sealed class RoomsTests
{
    private static readonly string[] BuildFolders = ["Build", "Properties", "wwwroot"];
    private static readonly string[] Drawers = ["Models", "Services", "Helpers", "Utils", "Utilities", "Common", "Shared", "Core"];
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Impl", "Service", "Util", "Utils"];

    private static readonly string[] Customers = ["CitizenCenterPortal", "CitizenCenterPortal.Tests", "wwwroot-assets", "docs", "CitizenCenterPortal.sln", "README.md", "global.json"];
    private static readonly string[] Besides = ["CitizenCenterPortal.Benchmarks", "CHANGELOG.md", "LICENSE", "portal", "Directory.Build.props", "Directory.Packages.props", "TestResults", "artifacts"];

    [Fact]
    public void The_top_level_is_the_customers()
    {
        var there = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(entry => entry.Name).Where(name => name[0] != '.').ToList();

        Customers.Except(there).ShouldBeEmpty();
        there.Except(Customers).Except(Besides).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_app_is_a_room()
    {
        Repository.Folders.ShouldContain("Kernel");
        Repository.Folders.Except(BuildFolders).Except(Directions.Rooms).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_lives_in_the_namespace_of_a_room() =>
        Compiled.Portal.GetTypes()
            .Where(type => !type.IsNested && type.Name[0] != '<' && (type.Namespace is null || type.Namespace.StartsWith("CitizenCenterPortal", StringComparison.Ordinal)))
            .Where(type => !Directions.Rooms.Append("Program").Contains(Compiled.RoomOf(type)))
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_room_says_what_it_is_in_twenty_lines()
    {
        var faults =
            from room in Repository.Folders.Intersect(Directions.Rooms)
            let readme = Path.Combine(Repository.App, room, "README.md")
            let lines = File.Exists(readme) ? File.ReadAllLines(readme).Length : 0
            where lines is 0 or > 20
            select lines == 0 ? $"{room}/README.md is missing" : $"{room}/README.md has {lines} lines";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_is_a_drawer() =>
        Repository.Files(Repository.Root, ".cs", ".razor")
            .Where(file => file.Split('/')[..^1].Intersect(Drawers).Any()).ShouldBeEmpty();

    [Fact]
    public void No_class_has_a_name_that_says_nothing() =>
        Compiled.Types.Where(type => !type.Name.StartsWith('<') && EmptyWords.Any(word => type.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal)))
            .Select(type => type.FullName).ShouldBeEmpty();
}
