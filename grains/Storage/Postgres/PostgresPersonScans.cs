using System.Data.Common;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Storage.Stores;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Storage.Postgres;

/// <summary>Looks into the partitions of the days in question by what each few pages are known not to hold.</summary>
internal sealed class PostgresPersonScans(PostgresDatabase database) : IPersonScans
{
    private const string Select = """
        SELECT scanned_at, venue_id, region_code, verdict, colour, direction, place
          FROM scan_record
         WHERE person_id = @person_id AND day >= @day AND scanned_at >= @from
         ORDER BY scanned_at DESC LIMIT @limit
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PersonScan>> ReadAsync(PersonId person, DateTimeOffset from, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                Select, Read, token, ("@person_id", person.ToString()), ("@day", ShanghaiDay.Of(from)), ("@from", from.ToUniversalTime()), ("@limit", limit)),
            cancellationToken);

    private static PersonScan Read(DbDataReader reader) => new(
        reader.GetFieldValue<DateTimeOffset>(0),
        ScanStore.ReadVenue(reader, 1),
        new(reader.GetInt64(2)),
        VerdictNames.TryParse(reader.GetString(3), out var verdict) ? verdict : throw Unknown("verdict"),
        reader.IsDBNull(4) ? Colour.None : ColourNames.TryParse(reader.GetString(4), out var colour) ? colour : throw Unknown("colour"),
        ScanNames.TryParse(reader.GetString(5), out ScanDirection direction) ? direction : throw Unknown("direction"),
        reader.IsDBNull(6) ? (ushort)0 : (ushort)reader.GetInt32(6));

    private static InvalidDataException Unknown(string what) => new($"A {what} in the database is malformed.");
}
