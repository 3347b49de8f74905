namespace CitizenCenterPortal.Kernel;

/// <summary>
/// Marks a column that follows from other rows and is kept so that lists need not reckon it. The journal does not tell it, since it says nothing
/// that is not told already; the room holds it against what it follows from when the database is verified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;
