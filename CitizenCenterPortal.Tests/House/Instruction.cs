using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace CitizenCenterPortal.Tests.House;

/// <summary>One instruction of a compiled method.</summary>
/// <param name="At">Offset in the method's body, in bytes.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">The member or string it names, the offsets it may jump to (an array), the number of a local, or null.</param>
internal sealed record Instruction(int At, OpCode Code, object? Operand)
{
    private static readonly FrozenDictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <summary>The instructions of a method, in order; none where it has no body.</summary>
    public static IEnumerable<Instruction> Of(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < body.Length;)
        {
            var start = at;
            var code = Codes[body[at] == 0xFE ? (short)((0xFE << 8) | body[at + 1]) : body[at]];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at))),
                _ => 4,
            };
            yield return new(start, code, Read(method, code, body.AsSpan(at, size), at + size));
            at += size;
        }
    }

    private static object? Read(MethodBase method, OpCode code, ReadOnlySpan<byte> operand, int next)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
                var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
                return method.Module.ResolveMember(BinaryPrimitives.ReadInt32LittleEndian(operand), ofType, ofMethod);
            case OperandType.InlineString:
                return method.Module.ResolveString(BinaryPrimitives.ReadInt32LittleEndian(operand));
            case OperandType.ShortInlineBrTarget:
                return new[] { next + (sbyte)operand[0] };
            case OperandType.InlineBrTarget:
                return new[] { next + BinaryPrimitives.ReadInt32LittleEndian(operand) };
            case OperandType.InlineSwitch:
                var targets = new int[(operand.Length / 4) - 1];
                for (var i = 0; i < targets.Length; i++)
                {
                    targets[i] = next + BinaryPrimitives.ReadInt32LittleEndian(operand[(4 * (i + 1))..]);
                }

                return targets;
            case OperandType.ShortInlineVar:
                return (int)operand[0];
            case OperandType.InlineVar:
                return (int)BinaryPrimitives.ReadUInt16LittleEndian(operand);
            default:
                return null;
        }
    }
}
