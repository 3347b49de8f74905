using CitizenCenterPortal.Identity.Grants;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>What a line of transfers does.</summary>
public enum TransferKind
{
    /// <summary>新規: a right begins; an old one may end with it.</summary>
    Given,

    /// <summary>終了: a right ends and none begins.</summary>
    Ended,

    /// <summary>同じ: it stands so already.</summary>
    Same,
}

/// <summary>A line of a preview.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Number">The line of the file.</param>
/// <param name="SignIn">Who it is to the sign-in.</param>
/// <param name="Name">The person's name.</param>
/// <param name="IsNew">True where the person was not there.</param>
/// <param name="Ends">The right that ends, in words; empty where none does.</param>
/// <param name="Begins">The right that begins, in words; empty where none does.</param>
public sealed record TransferRow(TransferKind Kind, int Number, string SignIn, string Name, bool IsNew, string Ends, string Begins)
{
    internal static TransferRow Of(PlannedTransfer planned, People people, OrgTree tree)
    {
        var line = planned.Line;
        var kind = planned.Given is not null ? TransferKind.Given : planned.Ended is not null ? TransferKind.Ended : TransferKind.Same;
        return new(kind, line.Row.Number, line.SignIn, people.NameOf(line.SignIn), people.New.Any(one => one.Person.SignIn == line.SignIn), Words(planned.Ended), Words(planned.Given));

        string Words(Grant? grant) => grant is null ? "" : $"{GrantWords.Role(grant.Role)}　{GrantWords.Place(grant.OrgUnitId, grant.OperatorId, tree)}　{GrantWords.Days(grant.From, grant.To)}";
    }
}

/// <summary>How an import of transfers ended, or would.</summary>
/// <param name="Outcome">Done also where nothing was to change; every fault of the file where it was refused.</param>
/// <param name="Given">Rights that begin.</param>
/// <param name="Ended">Rights that end.</param>
/// <param name="Same">Lines that stand so already.</param>
/// <param name="People">Persons who were not there.</param>
public sealed record ImportedTransfers(Outcome Outcome, int Given = 0, int Ended = 0, int Same = 0, int People = 0);

/// <summary>What a list of transfers would do, to be looked at before anything is written.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Reason">Why it comes.</param>
/// <param name="Result">What it would come to.</param>
/// <param name="Mark">The mark of the grants that it was held against.</param>
/// <param name="Faults">How many faults were found.</param>
/// <param name="Rows">Every line by what it does; none where the file is refused.</param>
public sealed record TransferPreview(string File, string Reason, ImportedTransfers Result, string Mark, int Faults, IReadOnlyList<TransferRow> Rows);
