using System.Collections.Frozen;
using System.Reflection;

namespace CitizenCenterPortal.Audit;

/// <summary>What the history says of an act, by the code in its journal line. The acts of all rooms are found by themselves, once.</summary>
public static class ActSentences
{
    /// <summary>Every act there is, by code.</summary>
    public static FrozenDictionary<string, Act> Acts { get; } = All().ToFrozenDictionary(act => act.Code, StringComparer.Ordinal);

    /// <summary>The sentence in the reader's language; the code itself for an act that this version no longer knows.</summary>
    public static string Of(string code) => Acts.TryGetValue(code, out var act) ? Words.Say(act.Sentence) : code;

    /// <summary>Each act as it is declared: a static field of a room's list of acts.</summary>
    internal static IEnumerable<Act> All() => typeof(Act).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(Act) && !field.DeclaringType!.ContainsGenericParameters)
        .Select(field => (Act)field.GetValue(null)!);
}
