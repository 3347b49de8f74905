namespace CitizenCenterPortal.Audit.Files;

/// <summary>A file as it is handed out.</summary>
/// <param name="Of">What is known of it.</param>
/// <param name="Content">Its bytes; null where they are gone or are no longer what was attached.</param>
public sealed record HandedFile(IFileRow Of, byte[]? Content);
