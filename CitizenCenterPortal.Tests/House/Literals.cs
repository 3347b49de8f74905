using System.Reflection;

namespace CitizenCenterPortal.Tests.House;

/// <summary>A string written in the code that reaches a parameter of a call: as it stands, or by way of a choice, a local or a method's answer.</summary>
/// <param name="From">Where the call is.</param>
/// <param name="To">What is called.</param>
/// <param name="Position">The parameter's number from 0, the object itself not counted.</param>
/// <param name="Text">The string.</param>
internal sealed record Literal(MethodBase From, MethodBase To, int Position, string Text);

/// <summary>The written strings of the app and the calls that get them.</summary>
internal static class Literals
{
    private static readonly Dictionary<MethodBase, StringFlow> Flows = [];

    /// <summary>Every written string of the app that reaches a call.</summary>
    public static IReadOnlyList<Literal> All { get; } = [.. Compiled.Types.SelectMany(Compiled.Methods).SelectMany(method => Of(method).Passed)];

    /// <summary>Every written string of the app, wherever it goes.</summary>
    public static IReadOnlySet<string> Written { get; } =
        Compiled.Types.SelectMany(Compiled.Methods).SelectMany(Instruction.Of).Select(instruction => instruction.Operand).OfType<string>().ToHashSet();

    /// <summary>The written strings that a call may answer with; none for methods outside the app.</summary>
    public static IReadOnlyList<string> AnsweredBy(MethodBase called) =>
        called is MethodInfo { ReturnType: var type } && type == typeof(string) && called.Module == Compiled.Portal.ManifestModule ? Of(called).Answered : [];

    private static StringFlow Of(MethodBase method)
    {
        if (!Flows.TryGetValue(method, out var flow))
        {
            Flows[method] = flow = new(method);
            flow.Follow();
        }

        return flow;
    }
}
