namespace CitizenCenterPortal.Organization.Import;

/// <summary>Something to be written into the tree by the one hand that may: a file, or one step on one unit.</summary>
internal interface ITreeEdit
{
    /// <summary>The act it is.</summary>
    Act Act { get; }

    /// <summary>Operators it names, who may be new.</summary>
    IEnumerable<string> Operators { get; }

    /// <summary>What is wrong with it in the tree that stands.</summary>
    IEnumerable<Problem> Faults(CityBook book, OrgTree tree);

    /// <summary>Writes it; only what has no faults.</summary>
    void Write(CityBook book);
}
