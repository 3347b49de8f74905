using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CitizenCenterPortal.Shell;

/// <summary>How commands are used, told at the server's console: in Japanese first, then in English, whatever the machine's language.</summary>
internal static class CommandUse
{
    /// <summary>Says something in both languages; what is said must be made anew each time.</summary>
    public static void InBoth(Action say)
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in new[] { Words.Japanese, Words.English })
        {
            CultureInfo.CurrentUICulture = language;
            say();
        }

        CultureInfo.CurrentUICulture = before;
    }

    /// <summary>Tells what is wrong with a command line, and in one line what would be right.</summary>
    public static void TellWrong(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
        {
            error.WriteLine(Of(fault));
        }

        error.WriteLine(Words.Say("使い方: {0}", Of(parsed.CommandResult.Command)));
    }

    /// <summary>Tells what a command does, and each word that it takes.</summary>
    public static void TellHelp(ParseResult parsed, TextWriter output)
    {
        var command = parsed.CommandResult.Command;
        List<(string Word, string? What)> words =
        [
            .. command.Subcommands.Select(beneath => (beneath.Name, beneath.Description)),
            .. command.Arguments.Select(argument => (Of(argument), argument.Description)),
            .. command.Options.Where(IsOwn).Select(option => (Of(option), option.Description)),
        ];
        output.WriteLine(command.Description);
        output.WriteLine(Words.Say("使い方: {0}", Of(command)));
        var width = words.Select(at => at.Word.Length).DefaultIfEmpty().Max();
        words.ForEach(at => output.WriteLine($"  {at.Word.PadRight(width)}  {at.What}"));
        output.WriteLine();
    }

    /// <summary>The library has no Japanese for an option left out, and ends its Japanese sentences with a full stop of its own.</summary>
    private static string Of(ParseError fault) =>
        fault.SymbolResult is OptionResult { Implicit: true } missing ? Words.Say("{0} が要ります。", missing.Option.Name)
        : Words.InEnglish ? fault.Message : fault.Message.TrimEnd('.');

    /// <summary>The words that a command takes, in one line: <c>export reports --year &lt;year&gt; --out &lt;out&gt; [--unit &lt;unit&gt;]</c>.</summary>
    private static string Of(Command command) => string.Join(' ',
    [
        .. Way(command),
        .. command.Subcommands.Count > 0 ? [string.Join('|', command.Subcommands.Select(beneath => beneath.Name))] : Array.Empty<string>(),
        .. command.Arguments.Select(Of),
        .. command.Options.Where(option => IsOwn(option) && option.Required).Select(Of),
        .. command.Options.Where(option => IsOwn(option) && !option.Required).Select(option => $"[{Of(option)}]"),
        "[--help]",
    ]);

    private static IEnumerable<string> Way(Command command) => [.. command.Parents.OfType<Command>().SelectMany(Way), command.Name];

    private static string Of(Argument argument) => $"<{argument.Name}>";

    private static string Of(Option option) => option.ValueType == typeof(bool) ? option.Name : $"{option.Name} <{Value(option)}>";

    private static string Value(Option option) =>
        option.GetCompletions(CompletionContext.Empty).ToList() is { Count: > 0 } choices ? string.Join('|', choices.Select(choice => choice.Label)) : option.Name.TrimStart('-');

    private static bool IsOwn(Option option) => option is not (HelpOption or VersionOption);
}
