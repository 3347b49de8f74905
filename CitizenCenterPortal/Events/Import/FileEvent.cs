using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>An event of a list, with the rows that it stands in.</summary>
/// <param name="First">The row with its particulars.</param>
/// <param name="Fields">What is said of it, as typed on a form.</param>
internal sealed record FileEvent(TableRow First, EventFields Fields)
{
    /// <summary>The rows of its sessions, in their order.</summary>
    public List<TableRow> Sessions { get; } = [];

    /// <summary>A fault of the form said of the cell.</summary>
    public Problem At(Problem fault) =>
        fault.At?.File.Split('-') is ["sessions", var number, .. var field] && int.TryParse(number, out var at) && at <= Sessions.Count
            ? Sessions[at - 1].Fault(EventColumns.Of(string.Join('-', field)), fault.What)
            : First.Fault(EventColumns.Of(fault.At?.File ?? ""), fault.What);
}
