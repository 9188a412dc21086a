using System.Data.Common;
using HealthPass.Grains.Reports;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The daily reports that were issued.</summary>
internal sealed class ReportStore(Database database) : IReportStore
{
    private const string Head = "day, version, issued_at, issued_by, reason, settled, sha256";

    /// <inheritdoc />
    public async Task<bool> AddAsync(IssuedReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var head = report.Head;
        try
        {
            return await database.WriteAsync(
                (session, token) => session.ExecuteAsync(
                    $"""
                    INSERT INTO daily_report ({Head}, document)
                    VALUES (@day, @version, @issued_at, @issued_by, @reason, @settled, @sha256, @document)
                    """,
                    token,
                    ("@day", head.Day),
                    ("@version", head.Version),
                    ("@issued_at", head.IssuedAt),
                    ("@issued_by", head.IssuedBy),
                    ("@reason", head.Reason),
                    ("@settled", head.Settled ? (short)1 : (short)0),
                    ("@sha256", head.Sha256),
                    ("@document", report.Document)),
                cancellationToken) > 0;
        }
        catch (Exception error) when (database.IsKeyTaken(error))
        {
            return false;
        }
    }

    /// <inheritdoc />
    public async Task<IssuedReport?> FindAsync(DateOnly day, int? version, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Head}, document FROM daily_report
                 WHERE day = @day AND version >= @first AND version <= @last ORDER BY version DESC LIMIT 1
                """,
                reader => new IssuedReport(ReadHead(reader), reader.GetFieldValue<byte[]>(7)),
                token,
                ("@day", day),
                ("@first", version ?? 1),
                ("@last", version ?? int.MaxValue)),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<DateOnly?> ReadLastDayAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT day FROM daily_report ORDER BY day DESC LIMIT 1", reader => reader.GetFieldValue<DateOnly>(0), token),
            cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<IssuedReportHead>> ListAsync(DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Head} FROM daily_report WHERE day >= @from AND day <= @to ORDER BY day DESC, version DESC LIMIT @limit",
                ReadHead,
                token,
                ("@from", from),
                ("@to", to),
                ("@limit", limit)),
            cancellationToken);

    private static IssuedReportHead ReadHead(DbDataReader reader) => new(
        reader.GetFieldValue<DateOnly>(0),
        reader.GetInt32(1),
        reader.GetInt64(2),
        reader.GetString(3),
        reader.IsDBNull(4) ? null : reader.GetString(4),
        reader.GetInt32(5) != 0,
        reader.GetFieldValue<byte[]>(6));
}
