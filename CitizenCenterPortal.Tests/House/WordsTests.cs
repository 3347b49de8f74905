using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using Microsoft.AspNetCore.Components.Rendering;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Two languages, both complete: every sentence has its English, and no English is left without its sentence.</summary>
public sealed partial class WordsTests
{
    /// <summary>What stands on an English page in Japanese on purpose: a language is named in itself.</summary>
    private static readonly string[] NamedInThemselves = ["日本語"];

    /// <summary>Where Japanese stands in the code and is no sentence of a page, with why.</summary>
    private static readonly Dictionary<string, string> NotSaid = new()
    {
        ["Events.OpenData.EventListLayout."] = "columns and words of a national layout",
        ["Kernel.Era."] = "eras and dates as the city writes them, and as people type them",
        ["Kernel.FigureText."] = "signs that people type",
        ["Ui.FormatTime."] = "dates as the city writes them",
        ["Ui.CellTexts."] = "signs that people type",
        ["Excel."] = "signs and names in files",
        ["Indicators.BlockNames."] = "data with its English beside it",
        ["Indicators.UnitNames."] = "data with its English beside it",
        ["Organization.Import.OrganizationFile."] = "headings of the city's file",
        ["Events.Import.EventColumns."] = "headings of the city's file, and what may be written under them",
        ["Identity.Import.TransferFile."] = "headings of the city's file",
        ["Identity.DemoPersonas."] = "invented people",
        ["Shell.Sample."] = "an invented city",
        ["Shell.LanguageSwitch."] = "a language is named in itself",
        ["MonthlyReports.Form.FormFields."] = "a sign that people type",
        ["MonthlyReports.Checks.TallyTable."] = "words that people type",
        ["MonthlyReports.Deadlines.Mail.MailText."] = "mail, which is Japanese whoever reads it",
        ["MonthlyReports.RatioTable."] = "a dot between names",
    };

    private static readonly ILookup<string, (string File, string English)> English = (
        from file in Repository.Files(Repository.App, "Words.en.resx")
        from word in XDocument.Parse(Repository.Text(file)).Root!.Elements("data")
        select (Japanese: word.Attribute("name")!.Value, File: file, English: word.Element("value")!.Value))
        .ToLookup(word => word.Japanese, word => (word.File, word.English));

    [Fact]
    public void Every_sentence_has_its_English()
    {
        var said = Literals.All.Where(literal => IsSaid(literal.To, literal.Position) && Kana().IsMatch(literal.Text)).ToList();

        said.ShouldNotBeEmpty();
        said.Where(literal => !English.Contains(literal.Text)).Select(literal => $"{Compiled.Name(literal.From)}: {literal.Text}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_Japanese_stands_in_the_code_has_its_English_or_a_reason() => (
        from method in Compiled.Types.SelectMany(Compiled.Methods)
        from text in Instruction.Of(method).Select(instruction => instruction.Operand).OfType<string>()
        where Kana().IsMatch(text) && !English.Contains(text)
        let place = Compiled.Name(method)
        where !NotSaid.Keys.Any(kept => place.StartsWith(kept, StringComparison.Ordinal))
        select $"{place}: {text}").Distinct().ShouldBeEmpty();

    [Fact]
    public void Every_word_reaches_the_reader() => English.Select(word => word.Key).Except(Words.All.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_role_is_called_something_in_English() =>
        Roles.All.Where(role => !English.Contains(role.Name)).Select(role => role.Name).ShouldBeEmpty();

    [Fact]
    public void No_page_writes_Japanese_past_the_dictionary() =>
        Literals.All.Where(literal => literal.To.DeclaringType == typeof(RenderTreeBuilder) && literal.To.Name != nameof(RenderTreeBuilder.AddComponentParameter))
            .Where(literal => Kana().IsMatch(literal.Text) && !NamedInThemselves.Contains(literal.Text.Trim()))
            .Select(literal => $"{Compiled.Name(literal.From)}: {literal.Text}").Distinct().ShouldBeEmpty();

    [Fact]
    public void Every_English_sentence_is_still_said()
    {
        var inAttributes = Compiled.Types.SelectMany(type => type.GetMembers().Append(type)).SelectMany(member => member.GetCustomAttributesData())
            .SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))).Select(argument => argument.Value).OfType<string>();

        English.Where(word => !Literals.Written.Contains(word.Key) && !inAttributes.Contains(word.Key))
            .Select(word => $"{word.First().File}: {word.Key}").ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_has_the_same_places_in_both_languages() =>
        English.SelectMany(word => word, (word, said) => (Japanese: word.Key, said.English))
            .Where(word => !Places(word.Japanese).SetEquals(Places(word.English))).ShouldBeEmpty();

    [Fact]
    public void Two_rooms_say_a_sentence_alike() =>
        English.Where(word => word.Select(said => said.English).Distinct().Count() > 1)
            .Select(word => $"{word.Key}: {string.Join(" | ", word.Select(said => $"{said.File} “{said.English}”"))}").ShouldBeEmpty();

    private static bool IsSaid(MethodBase called, int position) =>
        called.DeclaringType == typeof(Words) ? called.Name == nameof(Words.Say) && position == 0
        : called.DeclaringType == typeof(Sentence) ? called.Name is ".ctor" or "op_Implicit" && position == 0
        : called.DeclaringType == typeof(Act) ? called.IsConstructor && position is 2 or 3
        : called.DeclaringType == typeof(RenderTreeBuilder) && called.Name == nameof(RenderTreeBuilder.AddComponentParameter);

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Kana();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
