using System.Reflection;
using System.Reflection.Emit;

namespace CitizenCenterPortal.Tests.House;

/// <summary>
/// Follows written strings through one method, instruction by instruction: which ones may lie where on the stack. What a
/// branch leaves on the stack is met again at its target; what a local may hold is everything ever put into it.
/// </summary>
internal sealed class StringFlow(MethodBase method)
{
    private static readonly string[] Unknown = [];

    private readonly List<Literal> passed = [];
    private readonly HashSet<string> answered = [];
    private readonly Dictionary<int, List<string[]>> waiting = [];
    private readonly Dictionary<object, string[]> held = [];
    private List<string[]> stack = [];

    /// <summary>The written strings that the method hands to others.</summary>
    public IReadOnlyList<Literal> Passed => passed;

    /// <summary>The written strings that the method may return.</summary>
    public IReadOnlyList<string> Answered => [.. answered];

    /// <summary>Reads the method from its first instruction to its last.</summary>
    public void Follow()
    {
        var reached = true;
        foreach (var instruction in Instruction.Of(method))
        {
            if (waiting.Remove(instruction.At, out var arriving))
            {
                stack = reached ? [.. stack.Zip(arriving, (here, there) => here.Union(there).ToArray())] : arriving;
            }

            Step(instruction);
            foreach (var target in instruction.Operand as int[] ?? [])
            {
                waiting.TryAdd(target, [.. stack]);
            }

            reached = instruction.Code.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
            stack = reached ? stack : [];
        }
    }

    private void Step(Instruction instruction)
    {
        var name = instruction.Code.Name!;
        switch (instruction.Operand)
        {
            case string text:
                stack.Add([text]);
                break;
            case MethodBase called when instruction.Code.FlowControl == FlowControl.Call:
                Call(called, instruction.Code == OpCodes.Newobj);
                break;
            default:
                if (name == "dup")
                {
                    stack.Add(stack is [.., var top] ? top : Unknown);
                }
                else if (name == "ret")
                {
                    answered.UnionWith(Pop());
                }
                else if (name.StartsWith("st", StringComparison.Ordinal) && Holder(instruction) is { } holder)
                {
                    held[holder] = [.. held.GetValueOrDefault(holder, Unknown), .. Pop()];
                    Move(Count(instruction.Code.StackBehaviourPop) - 1, 0);
                }
                else
                {
                    Move(Count(instruction.Code.StackBehaviourPop), Count(instruction.Code.StackBehaviourPush));
                    if (stack.Count > 0 && name.StartsWith("ld", StringComparison.Ordinal) && Holder(instruction) is { } source)
                    {
                        stack[^1] = held.GetValueOrDefault(source, Unknown);
                    }
                }

                break;
        }
    }

    private void Call(MethodBase called, bool makes)
    {
        for (var position = called.GetParameters().Length - 1; position >= 0; position--)
        {
            passed.AddRange(Pop().Select(text => new Literal(method, called, position, text)));
        }

        if (!makes && !called.IsStatic)
        {
            Pop();
        }

        if (makes || (called is MethodInfo { ReturnType: var type } && type != typeof(void)))
        {
            stack.Add([.. Literals.AnsweredBy(called)]);
        }
    }

    private string[] Pop()
    {
        if (stack is not [.., var top])
        {
            return Unknown;
        }

        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private void Move(int away, int anew)
    {
        for (; away > 0; away--)
        {
            Pop();
        }

        stack.AddRange(Enumerable.Repeat(Unknown, anew));
    }

    /// <summary>The local that an instruction writes or reads, or the field by which the compiler carries a local over an await; null for others.</summary>
    private static object? Holder(Instruction instruction) => instruction.Operand switch
    {
        FieldInfo field => field.DeclaringType!.Name.StartsWith('<') ? field : null,
        _ when !instruction.Code.Name!.Contains("loc", StringComparison.Ordinal) => null,
        int number => number,
        _ => instruction.Code.Name[^1] - '0',
    };

    /// <summary>How many values a behaviour moves; its name lists them: <c>Popref_popi_popi</c>.</summary>
    private static int Count(StackBehaviour behaviour) =>
        behaviour is StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpop or StackBehaviour.Varpush ? 0 : behaviour.ToString().Split('_').Length;
}
