using HealthPass.Grains.Staff.SignIn;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What is remembered of sign-ins.</summary>
internal sealed class SignInStore(Database database) : ISignInStore
{
    /// <inheritdoc />
    public Task<SignInCount> CountAsync(string userName, string source, bool isDevice, long now, CancellationToken cancellationToken)
    {
        var account = AccountRows.Normalise(userName);
        return database.WriteAsync(
            async (session, token) =>
            {
                var records = await LockAndReadAsync(session, account, token);
                var own = records.FirstOrDefault(record => record.Source == source);
                var isKnown = isDevice || (own is not null && SignInGuard.IsKnown(own, now));
                var verdict = SignInGuard.Judge(records, source, isDevice, now);
                if (verdict != SignInVerdict.MayTry)
                {
                    return new(verdict, isKnown, own?.Failures ?? 0);
                }

                var failed = SignInGuard.Failed(own, source, now);
                await PutAsync(session, account, failed, token);
                if (own is null)
                {
                    await MakeRoomAsync(session, account, records, now, token);
                }

                return new SignInCount(verdict, isKnown, failed.Failures);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task SucceedAsync(string userName, IReadOnlyList<string> sources, long now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var account = AccountRows.Normalise(userName);
        return database.WriteAsync(
            async (session, token) =>
            {
                var records = await LockAndReadAsync(session, account, token);
                foreach (var source in sources)
                {
                    await PutAsync(session, account, new(source, 0, 0, now), token);
                }

                await MakeRoomAsync(session, account, [.. records.Where(record => !sources.Contains(record.Source))], now, token);
                return sources.Count;
            },
            cancellationToken);
    }

    // Nodes follow one another at the account's row, whichever of its sources they are asked about.
    private static async Task<List<SourceRecord>> LockAndReadAsync(DbSession session, string account, CancellationToken cancellationToken)
    {
        _ = await session.ExecuteAsync("UPDATE staff_account SET failed_attempts = 0 WHERE user_name = @user_name", cancellationToken, ("@user_name", account));
        return await session.QueryAsync(
            "SELECT source, failures, failed_at, succeeded_at FROM sign_in_source WHERE user_name = @user_name ORDER BY failed_at, source",
            reader => new SourceRecord(reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt64(3)),
            cancellationToken,
            ("@user_name", account));
    }

    private static Task<int> PutAsync(DbSession session, string account, SourceRecord record, CancellationToken cancellationToken) => session.ExecuteAsync(
        """
        INSERT INTO sign_in_source (user_name, source, failures, failed_at, succeeded_at) VALUES (@user_name, @source, @failures, @failed_at, @succeeded_at)
        ON CONFLICT (user_name, source) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at, succeeded_at = excluded.succeeded_at
        """,
        cancellationToken,
        ("@user_name", account),
        ("@source", record.Source),
        ("@failures", record.Failures),
        ("@failed_at", record.FailedAt),
        ("@succeeded_at", record.SucceededAt));

    // Those that say nothing any more go, and of strangers the ones longest ago: nobody fills the table with networks.
    private static async Task MakeRoomAsync(DbSession session, string account, IReadOnlyList<SourceRecord> records, long now, CancellationToken cancellationToken)
    {
        var kept = records.Where(record => !SignInGuard.IsSpent(record, now)).OrderBy(record => SignInGuard.IsKnown(record, now) ? record.SucceededAt : 0)
            .ThenBy(record => record.FailedAt).ToList();
        foreach (var record in records.Except(kept.Skip(Math.Max(0, kept.Count - SignInGuard.MaxSources + 1))))
        {
            _ = await session.ExecuteAsync(
                "DELETE FROM sign_in_source WHERE user_name = @user_name AND source = @source", cancellationToken, ("@user_name", account), ("@source", record.Source));
        }
    }
}
