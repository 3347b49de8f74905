namespace CitizenCenterPortal.Kernel;

/// <summary>
/// Marks a text that people look for by words. What is marked of a row is kept beside it in the same transaction, ready to be found; the row
/// must be named by its unit and one number. Text about a person cannot be marked: it is stored unreadable.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchedAttribute : Attribute;
