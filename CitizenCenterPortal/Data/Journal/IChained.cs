namespace CitizenCenterPortal.Data;

/// <summary>A line of a chain: each carries the hash of the line before, so that none can be changed, taken away, added or moved unnoticed.</summary>
public interface IChained : IBookkeeping
{
    /// <summary>Place in the chain, from 1 without gaps.</summary>
    long Sequence { get; set; }

    /// <summary>Hash of the line before, hexadecimal; empty for the first.</summary>
    string PreviousHash { get; set; }

    /// <summary>Hash of this line, hexadecimal.</summary>
    string Hash { get; set; }

    /// <summary>Every field that the hash is made of besides <see cref="PreviousHash"/>, in an order that never changes.</summary>
    IEnumerable<string?> Fields();
}
