using HealthPass.Storage.Common;
using HealthPass.Verification.Records;
using Npgsql;
using NpgsqlTypes;

namespace HealthPass.Storage.Postgres;

/// <summary>One binary COPY of scan records into their table.</summary>
internal sealed class PostgresScanCopy : IAsyncDisposable
{
    private const string Copy = """
        COPY scan_record (scan_id, person_id, venue_id, verdict, colour, scanned_at, day, region_code, reason, verdict_reason,
                          code_state, direction, means, test_age_hours, gate_id, node, place, marks, clock_offset_seconds)
        FROM STDIN (FORMAT BINARY)
        """;

    private readonly NpgsqlBinaryImporter _importer;
    private readonly string _node;

    private PostgresScanCopy(NpgsqlBinaryImporter importer, string node) => (_importer, _node) = (importer, node);

    /// <summary>Begins; without <see cref="CompleteAsync"/> nothing is written.</summary>
    public static async Task<PostgresScanCopy> BeginAsync(NpgsqlConnection connection, string node, CancellationToken cancellationToken) =>
        new(await connection.BeginBinaryImportAsync(Copy, cancellationToken), node);

    /// <summary>Writes a record.</summary>
    public async ValueTask WriteAsync(ScanRecord scan, DateOnly day, CancellationToken cancellationToken)
    {
        // Synchronous inside a row: the values go to a buffer, and the buffer is flushed by the asynchronous start of a row.
        await _importer.StartRowAsync(cancellationToken);
        _importer.Write(scan.ScanId, NpgsqlDbType.Uuid);
        WriteText(ScanWords.Of(scan.PersonId));
        WriteText(scan.VenueId.ToString());
        WriteText(ScanWords.Of(scan.Verdict));
        WriteText(ScanWords.Of(scan.Colour));
        _importer.Write(DateTimeOffset.FromUnixTimeMilliseconds(scan.ScannedAt).UtcDateTime, NpgsqlDbType.TimestampTz);
        _importer.Write(day, NpgsqlDbType.Date);
        _importer.Write(scan.Region.Value, NpgsqlDbType.Bigint);
        _importer.Write((short)scan.Reason, NpgsqlDbType.Smallint);
        _importer.Write((short)scan.VerdictReason, NpgsqlDbType.Smallint);
        WriteText(ScanWords.Of(scan.CodeState));
        WriteText(ScanWords.Of(scan.Direction));
        WriteText(ScanWords.Of(scan.Means));
        WriteNumber(scan.TestAgeHours);
        WriteText(ScanWords.Of(scan.GateId));
        WriteText(_node);
        WriteNumber(scan.Place == 0 ? null : scan.Place);
        WriteText(ScanWords.Of(scan.Marks));
        WriteNumber(ScanWords.ClockOffsetOf(scan));
    }

    /// <summary>Ends, and the server has taken every record.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken) => await _importer.CompleteAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _importer.DisposeAsync();

    private void WriteNumber(int? number)
    {
        if (number is { } value)
        {
            _importer.Write(value, NpgsqlDbType.Integer);
        }
        else
        {
            _importer.WriteNull();
        }
    }

    private void WriteText(string? text)
    {
        if (text is null)
        {
            _importer.WriteNull();
        }
        else
        {
            _importer.Write(text, NpgsqlDbType.Text);
        }
    }
}
