using System.Data.Common;
using HealthPass.Grains.Hotline;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What agents have looked up lately, and what is to be reviewed.</summary>
internal sealed class LookupLog(Database database) : ILookupLog
{
    private const long Hour = 3_600;
    private const long Day = 86_400;
    private const long SeenFor = 7 * Day;
    private const string Columns = "review_id, at, agent, region_code, reason, person_id, call_id, audit_sequence";
    private const string AllColumns = Columns + ", finding, finding_note, found_by, found_at";

    private static readonly long LooksFor = (long)PersonLook.KeptFor.TotalSeconds;

    /// <inheritdoc />
    public Task<int> TakeAsync(string agent, long now, int perHour, int perDay, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            _ = await session.ExecuteAsync("DELETE FROM hotline_lookup WHERE agent = @agent AND at <= @day", token, ("@agent", agent), ("@day", now - Day));
            var taken = await session.QueryAsync(
                "SELECT at FROM hotline_lookup WHERE agent = @agent ORDER BY at DESC LIMIT @limit",
                reader => reader.GetInt64(0), token, ("@agent", agent), ("@limit", Math.Max(perHour, perDay)));
            if (taken.Count >= perDay)
            {
                return Wait(taken[perDay - 1] + Day);
            }

            if (taken.Count >= perHour && taken[perHour - 1] > now - Hour)
            {
                return Wait(taken[perHour - 1] + Hour);
            }

            _ = await session.ExecuteAsync("INSERT INTO hotline_lookup (agent, at) VALUES (@agent, @at)", token, ("@agent", agent), ("@at", now));
            return 0;

            int Wait(long until) => (int)Math.Max(until - now, 1);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<PersonId, int>> NoteAsync(string agent, PersonLook look, IReadOnlyList<PersonId> persons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(persons);
        var now = look.At;
        return database.WriteAsync<IReadOnlyDictionary<PersonId, int>>(
            async (session, token) =>
            {
                _ = await session.ExecuteAsync("DELETE FROM hotline_seen WHERE at <= @old", token, ("@old", now - SeenFor));
                _ = await session.ExecuteAsync("DELETE FROM person_look WHERE at <= @old", token, ("@old", now - LooksFor));
                var agents = new Dictionary<PersonId, int>();
                foreach (var person in persons)
                {
                    _ = await session.ExecuteAsync(
                        """
                        INSERT INTO hotline_seen (person_id, agent, at) VALUES (@person_id, @agent, @at)
                        ON CONFLICT (person_id, agent) DO UPDATE SET at = excluded.at
                        """,
                        token, ("@person_id", person.ToBytes()), ("@agent", agent), ("@at", now));
                    _ = await session.ExecuteAsync(
                        "INSERT INTO person_look (person_id, at, agent, region_code, purpose) VALUES (@person_id, @at, @agent, @region_code, @purpose)",
                        token, ("@person_id", person.ToBytes()), ("@at", now), ("@agent", agent), ("@region_code", look.Region.Value), ("@purpose", look.Purpose));
                    agents[person] = (int)(await session.QueryAsync(
                        "SELECT COUNT(*) FROM hotline_seen WHERE person_id = @person_id AND at > @day",
                        reader => reader.GetInt64(0), token, ("@person_id", person.ToBytes()), ("@day", now - Day))).Single();
                }

                return agents;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonLook>> ReadLooksAsync(PersonId person, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PersonLook>>(
        async (session, token) => await session.QueryAsync(
            "SELECT at, purpose, region_code FROM person_look WHERE person_id = @person_id ORDER BY at DESC LIMIT @limit",
            reader => new PersonLook(reader.GetInt64(0), reader.GetString(1), new RegionCode(reader.GetInt64(2))),
            token, ("@person_id", person.ToBytes()), ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasNotedAsync(string agent, PersonId person, long since, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT 1 FROM hotline_seen WHERE person_id = @person_id AND agent = @agent AND at > @since",
                reader => reader.GetInt32(0), token, ("@person_id", person.ToBytes()), ("@agent", agent), ("@since", since)),
            cancellationToken)).Count > 0;

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<PersonId, string>> FindAccountsAsync(IReadOnlyList<PersonId> persons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return database.ReadAsync<IReadOnlyDictionary<PersonId, string>>(
            async (session, token) =>
            {
                var accounts = new Dictionary<PersonId, string>();
                foreach (var person in persons)
                {
                    foreach (var account in await session.QueryAsync(
                        "SELECT user_name FROM staff_person WHERE person_id = @person_id", reader => reader.GetString(0), token, ("@person_id", person.ToBytes())))
                    {
                        accounts[person] = account;
                    }
                }

                return accounts;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> AddReviewAsync(LookupReview review, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(review);
        return database.WriteAsync(
            async (session, token) =>
            {
                var person = review.PersonId?.ToBytes() ?? [];
                var known = await session.QueryAsync(
                    "SELECT 1 FROM hotline_review WHERE agent = @agent AND reason = @reason AND at > @hour AND person_id = @person_id LIMIT 1",
                    reader => reader.GetInt32(0), token,
                    ("@agent", review.Agent), ("@reason", review.Reason), ("@hour", review.At - Hour), ("@person_id", person));
                return known.Count == 0 && await session.ExecuteAsync(
                    $"""
                    INSERT INTO hotline_review ({Columns})
                    VALUES (@review_id, @at, @agent, @region_code, @reason, @person_id, @call_id, @audit_sequence)
                    """,
                    token,
                    ("@review_id", review.ReviewId.ToString()),
                    ("@at", review.At),
                    ("@agent", review.Agent),
                    ("@region_code", review.Region.Value),
                    ("@reason", review.Reason),
                    ("@person_id", person),
                    ("@call_id", review.CallId),
                    ("@audit_sequence", review.AuditSequence)) > 0;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LookupReview>> ReadReviewsAsync(
        RegionCode region, bool openOnly, Guid? before, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT {AllColumns} FROM hotline_review
             WHERE region_code >= @first AND region_code < @end AND review_id < @before {(openOnly ? "AND finding = ''" : string.Empty)} ORDER BY review_id DESC LIMIT @limit
            """,
            Read,
            token,
            ("@first", region.Value),
            ("@end", region.End),
            ("@before", before?.ToString() ?? "g"),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<LookupReview?> FindReviewAsync(Guid reviewId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync($"SELECT {AllColumns} FROM hotline_review WHERE review_id = @review_id", Read, token, ("@review_id", reviewId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task<bool> CloseReviewAsync(Guid reviewId, LookupFinding finding, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return database.WriteAsync(
            async (session, token) => await session.ExecuteAsync(
                """
                UPDATE hotline_review SET finding = @finding, finding_note = @finding_note, found_by = @found_by, found_at = @found_at
                 WHERE review_id = @review_id AND finding = ''
                """,
                token,
                ("@review_id", reviewId.ToString()),
                ("@finding", finding.Result),
                ("@finding_note", finding.Note),
                ("@found_by", finding.By),
                ("@found_at", finding.At)) > 0,
            cancellationToken);
    }

    private static LookupReview Read(DbDataReader reader)
    {
        var person = reader.GetFieldValue<byte[]>(5);
        return new(
            Guid.Parse(reader.GetString(0)), reader.GetInt64(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetString(4),
            person.Length == PersonId.Size ? PersonId.Read(person) : null, reader.GetString(6), reader.GetInt64(7),
            reader.GetString(8) is { Length: > 0 } finding ? new(finding, reader.GetString(9), reader.GetString(10), reader.GetInt64(11)) : null);
    }
}
