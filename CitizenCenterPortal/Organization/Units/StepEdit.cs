using CitizenCenterPortal.Organization.Import;

namespace CitizenCenterPortal.Organization.Units;

/// <summary>One step on one unit.</summary>
/// <param name="Act">The act.</param>
/// <param name="Operators">Operators it names.</param>
/// <param name="Check">Why it cannot be; null where it can.</param>
/// <param name="Do">Writes it.</param>
internal sealed record StepEdit(Act Act, IEnumerable<string> Operators, Func<CityBook, Sentence?> Check, Action<CityBook> Do) : ITreeEdit
{
    public IEnumerable<Problem> Faults(CityBook book, OrgTree tree) => Check(book) is { } why ? [new(null, why)] : [];

    public void Write(CityBook book) => Do(book);
}
