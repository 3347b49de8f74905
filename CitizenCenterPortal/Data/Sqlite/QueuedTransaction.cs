using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data.Sqlite;

/// <summary>A transaction that gives the writer's place to the next when it ends.</summary>
internal sealed class QueuedTransaction(IDbContextTransaction inner, SemaphoreSlim writer) : IDbContextTransaction
{
    private bool ended;

    public Guid TransactionId => inner.TransactionId;

    public void Commit() => inner.Commit();

    public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

    public void Rollback() => inner.Rollback();

    public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

    public void Dispose()
    {
        try
        {
            inner.Dispose();
        }
        finally
        {
            GiveUp();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await inner.DisposeAsync();
        }
        finally
        {
            GiveUp();
        }
    }

    private void GiveUp()
    {
        if (!ended)
        {
            ended = true;
            writer.Release();
        }
    }
}
