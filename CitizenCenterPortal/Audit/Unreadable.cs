using System.Runtime.CompilerServices;

namespace CitizenCenterPortal.Audit;

/// <summary>Rows up to the first that cannot be read: a value that the portal could not have written must become a fault, not a crash.</summary>
internal sealed class Unreadable
{
    /// <summary>What stopped the rows; null where all were read.</summary>
    public Sentence? Fault { get; private set; }

    /// <summary>The rows that can be read.</summary>
    public async IAsyncEnumerable<T> Until<T>(IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var row = rows.GetAsyncEnumerator(stop);
        while (await MoveAsync(row))
        {
            yield return row.Current;
        }
    }

    private async Task<bool> MoveAsync<T>(IAsyncEnumerator<T> row)
    {
        try
        {
            return await row.MoveNextAsync();
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            Fault = new("読めない値があります。この先は確かめられません。({0})", (broken.InnerException ?? broken).Message);
            return false;
        }
    }
}
