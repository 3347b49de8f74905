using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CitizenCenterPortal.Data.Postgres;

/// <summary>PostgreSQL's own tools: pg_dump makes the copy, pg_restore puts it back in one transaction.</summary>
internal static class PostgresCopy
{
    public static async Task BackupAsync(NpgsqlConnectionStringBuilder connection, string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new UnusableCopyException(new("{0} は既にあります。別の名前にしてください。", file));
        }

        var half = file + ".partial";
        File.Delete(half);
        OwnerOnly.Prepare(half);
        await RunAsync(connection, "pg_dump", ["--format=custom", "--no-owner", $"--file={half}"], stop);
        File.Move(half, file);
    }

    public static Task RestoreAsync(NpgsqlConnectionStringBuilder connection, string file, CancellationToken stop) => RunAsync(
        connection, "pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", $"--dbname={connection.Database}", file], stop);

    private static async Task RunAsync(NpgsqlConnectionStringBuilder connection, string tool, string[] arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = connection.Host;
        start.Environment["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = connection.Database;
        start.Environment["PGUSER"] = connection.Username;
        start.Environment["PGPASSWORD"] = connection.Password;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
            {
                throw new UnusableCopyException(new("{0} が失敗しました: {1}", tool, said.Trim()));
            }
        }
        catch (Win32Exception)
        {
            throw new UnusableCopyException(new("{0} が見つかりません。PostgreSQL のクライアントを入れてください。", tool));
        }
    }
}
