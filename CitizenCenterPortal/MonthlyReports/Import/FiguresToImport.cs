namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>A file of figures, and as what it shall come in.</summary>
/// <param name="Bytes">See <see cref="Excel.TableFile.LoadAsync"/>.</param>
/// <param name="Name">The file's name as the person gave it, for the places of faults.</param>
/// <param name="Stage">How far the reports of the file have come.</param>
/// <param name="Reason">The occasion, for the history; null where none was given.</param>
public sealed record FiguresToImport(byte[] Bytes, string Name, ImportStage Stage, string? Reason = null);
