namespace CitizenCenterPortal.Kernel;

/// <summary>A procedure as a transition table, read top to bottom. Buttons are drawn from it and acts are checked by it.</summary>
/// <typeparam name="TState">The states, an enum.</typeparam>
public sealed class Flow<TState>(params (TState From, Act Act, TState To)[] steps)
    where TState : struct, Enum
{
    /// <summary>Every step of the procedure, in the order of the table.</summary>
    public IReadOnlyList<(TState From, Act Act, TState To)> Steps { get; } = steps;

    /// <summary>The acts that a state allows, in the order of the table.</summary>
    public IEnumerable<Act> ActsFrom(TState state) =>
        Steps.Where(step => EqualityComparer<TState>.Default.Equals(step.From, state)).Select(step => step.Act).Distinct();

    /// <summary>The state after the act, or null where the state does not allow it.</summary>
    public TState? After(TState state, Act act)
    {
        foreach (var step in Steps)
        {
            if (EqualityComparer<TState>.Default.Equals(step.From, state) && step.Act == act)
            {
                return step.To;
            }
        }

        return null;
    }
}
