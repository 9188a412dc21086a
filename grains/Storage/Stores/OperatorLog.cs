using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What operators did by command, until it stands in the audit trail.</summary>
internal sealed class OperatorLog(Database database) : IOperatorLog
{
    /// <inheritdoc />
    public Task AddAsync(OperatorLine line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(line);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                "INSERT INTO operator_log (line_id, at, actor, command, subject) VALUES (@line_id, @at, @actor, @command, @subject)",
                token,
                ("@line_id", line.LineId.ToString()),
                ("@at", line.At),
                ("@actor", line.Actor),
                ("@command", line.Command),
                ("@subject", line.Subject)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<OperatorLine>> ReadAsync(int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT line_id, at, actor, command, subject FROM operator_log ORDER BY at, line_id LIMIT @limit",
            reader => new OperatorLine(Guid.Parse(reader.GetString(0)), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)),
            token,
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task RemoveAsync(Guid lineId, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync("DELETE FROM operator_log WHERE line_id = @line_id", token, ("@line_id", lineId.ToString())), cancellationToken);
}
