namespace CitizenCenterPortal.Kernel;

/// <summary>Marks a column about a person. It must be a <see cref="PersonalText"/>: the model refuses plain text.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;

/// <summary>Text about a person as it is stored and journaled: ciphertext under that person's key. Opened only by the vault.</summary>
/// <param name="Ciphertext">Base64; empty where there is no text.</param>
public readonly record struct PersonalText(string Ciphertext);
