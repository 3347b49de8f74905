using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Small files, one idea each.</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var files = Repository.Files(Repository.Root, ".cs", ".razor").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        var tooLong =
            from file in files
            let limit = file.EndsWith(".razor.cs", StringComparison.Ordinal) ? 200 : file.EndsWith(".razor", StringComparison.Ordinal) ? 180 : 300
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > limit
            select $"{file} has {lines} lines, {limit} are allowed";

        files.ShouldNotBeEmpty();
        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void No_page_knows_more_than_five_others()
    {
        var crowded =
            from type in Compiled.Types
            where typeof(ComponentBase).IsAssignableFrom(type) && !type.IsAbstract
            let injected = type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Count(property => property.IsDefined(typeof(InjectAttribute)))
                + type.GetConstructors().Max(constructor => constructor.GetParameters().Length)
            where injected > 5
            select $"{type.Name} is given {injected}: the thinking part of the page wants a class of its own";

        crowded.ShouldBeEmpty();
    }
}
