namespace CitizenCenterPortal.Excel;

/// <summary>A sheet with the wanted columns.</summary>
/// <param name="Name">The name on its tab; null for a text file.</param>
/// <param name="Above">The texts above its header, in order.</param>
/// <param name="Rows">The rows beneath.</param>
public sealed record TableSheet(string? Name, IReadOnlyList<string> Above, IReadOnlyList<TableRow> Rows);
