using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>
/// axe within the page that it looks at, asked for faults alone, and for names that two elements bear, which axe no longer looks at: a label or
/// a link would lead to the first of them. All that is right fills megabytes on a page of many rows, and a second
/// page to sum it up in, as for pages of frames, is three times the work.
/// </summary>
internal static class Axe
{
    private const string Look = """
        async rules => {
          const { violations } = await axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
          const told = node => [`    ${node.target}  ${node.html}`, ...[...node.any, ...node.all, ...node.none].map(check => `        ${check.message}`)];
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `two elements are called ${id}`);
          return [...violations.flatMap(({ id, impact, help, nodes }) => [`${id} (${impact}): ${help}`, ...nodes.flatMap(told)]), ...twice].join('\n');
        }
        """;

    private static readonly Lazy<string> Script = new(Read);

    /// <summary>What axe finds fault with, each with the place and what to do; empty where it finds nothing.</summary>
    /// <param name="page">The page, as it stands.</param>
    /// <param name="rules">The rules to look by, such as <c>color-contrast</c>; none for all.</param>
    public static async Task<string> FaultsAsync(IPage page, params string[] rules)
    {
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string>(Look, rules is [] ? null : rules);
    }

    private static string Read()
    {
        var package = typeof(AxeResult).Assembly;
        using var script = package.GetManifestResourceStream(package.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal)))!;
        using var text = new StreamReader(script);
        return text.ReadToEnd();
    }
}
