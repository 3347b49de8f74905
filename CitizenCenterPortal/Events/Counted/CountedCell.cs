using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events.Counted;

/// <summary>A cell of the monthly report that events know something of.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, as the form has it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsPart">True where events are a part only: what else the centre did is added by who knows it.</param>
public sealed record CountedCell(string Code, Sentence Name, string Unit, bool IsPart = false)
{
    /// <summary>A number with its unit; the English name says it already.</summary>
    public string Shown(int value) => $"{Format.Number(value)}{Words.Pick(Unit, "")}";
}
