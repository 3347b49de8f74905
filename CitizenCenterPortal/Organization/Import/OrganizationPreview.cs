namespace CitizenCenterPortal.Organization.Import;

/// <summary>What a list of units would do, to be looked at before anything is written.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Reason">Why it comes.</param>
/// <param name="Result">What it would come to: its counts, or its refusal.</param>
/// <param name="Mark">The mark of the tree that it was held against.</param>
/// <param name="Faults">How many faults were found.</param>
/// <param name="Lines">Every line by what it does; none where the file is refused.</param>
public sealed record OrganizationPreview(string File, string Reason, ImportedOrganization Result, string Mark, int Faults, IReadOnlyList<UnitChange> Lines);
