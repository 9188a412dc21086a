namespace HealthPass.Benchmarks.Contenders.Postgres;

/// <summary>The statements of the PostgreSQL rivals.</summary>
internal static class PostgresSchema
{
    /// <summary>Lean on purpose: HealthPass' own scan table has more columns and three more indexes.</summary>
    public const string Create = """
        DROP TABLE IF EXISTS person, scan_record, tally;
        CREATE TABLE person (
            id uuid PRIMARY KEY, version int NOT NULL, colour smallint NOT NULL, reason smallint NOT NULL, flags smallint NOT NULL,
            region smallint NOT NULL, name_mask int NOT NULL, test_at bigint NOT NULL, review_at bigint NOT NULL);
        CREATE TABLE scan_record (
            scan_id uuid PRIMARY KEY, person_id uuid NOT NULL, venue_id bigint NOT NULL, verdict smallint NOT NULL,
            colour smallint NOT NULL, direction smallint NOT NULL, scanned_at timestamptz NOT NULL, gate_id text);
        CREATE TABLE tally (venue_id bigint NOT NULL, verdict smallint NOT NULL, scans bigint NOT NULL, PRIMARY KEY (venue_id, verdict));
        """;

    public const string CopyPersons =
        "COPY person (id, version, colour, reason, flags, region, name_mask, test_at, review_at) FROM STDIN BINARY";

    public const string ReadPerson = "SELECT version, colour, reason, flags, region, name_mask, test_at, review_at FROM person WHERE id = $1";

    /// <summary>Look-up, verdict and record in one round trip and one transaction. $6 and $7 are what the venue makes of yellow and of nobody.</summary>
    public const string Scan = """
        WITH found AS (
            SELECT p.* FROM (VALUES ($2::uuid)) asked (id) LEFT JOIN person p ON p.id = asked.id),
        recorded AS (
            INSERT INTO scan_record (scan_id, person_id, venue_id, verdict, colour, direction, scanned_at, gate_id)
            SELECT $1, $2, $3, CASE colour WHEN 1 THEN 1 WHEN 2 THEN $6 WHEN 3 THEN 3 ELSE $7 END, COALESCE(colour, 0), $4, $5, $8 FROM found)
        SELECT version, colour, reason, flags, region, name_mask, test_at, review_at FROM found
        """;

    /// <summary>A whole batch in one statement; the answers come in the order of the scans.</summary>
    public const string ScanMany = """
        WITH asked AS (
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::smallint[], $5::timestamptz[], $6::smallint[], $7::smallint[], $8::text[])
                WITH ORDINALITY AS a (scan_id, person_id, venue_id, direction, scanned_at, of_yellow, of_nobody, gate_id, place)),
        found AS (SELECT a.*, p.version, p.colour, p.reason, p.flags, p.region, p.name_mask, p.test_at, p.review_at FROM asked a LEFT JOIN person p ON p.id = a.person_id),
        recorded AS (
            INSERT INTO scan_record (scan_id, person_id, venue_id, verdict, colour, direction, scanned_at, gate_id)
            SELECT scan_id, person_id, venue_id, CASE colour WHEN 1 THEN 1 WHEN 2 THEN of_yellow WHEN 3 THEN 3 ELSE of_nobody END,
                COALESCE(colour, 0), direction, scanned_at, gate_id FROM found)
        SELECT version, colour, reason, flags, region, name_mask, test_at, review_at FROM found ORDER BY place
        """;

    public const string AddTally = """
        INSERT INTO tally (venue_id, verdict, scans) SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::bigint[])
        ON CONFLICT (venue_id, verdict) DO UPDATE SET scans = tally.scans + excluded.scans
        """;
}
