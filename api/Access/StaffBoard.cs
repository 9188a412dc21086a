using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Claims;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Access;

/// <summary>
/// Accounts and sessions in force, in memory: whoever calls is judged by them at every call, without asking the database. What
/// changes at another node is read within half a second (<see cref="AccessRefresh"/>).
/// </summary>
internal sealed class StaffBoard(IAccountStore accounts, ISessionStore sessions, StaffOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, StaffAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, LiveSession> _sessions = new();
    private readonly SemaphoreSlim _loading = new(1);
    private long _known = -1;

    /// <summary>Sessions on the board.</summary>
    public int Count => _sessions.Count;

    public void Dispose() => _loading.Dispose();

    /// <summary>Reads what has changed.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            var after = Volatile.Read(ref _known);
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            var changed = await accounts.ReadChangedAsync(after, cancellationToken);

            // Sessions after accounts: one that the reader finds never lacks its account.
            var changedSessions = await sessions.ReadChangedAsync(after, now, cancellationToken);
            foreach (var account in changed)
            {
                _accounts[account.UserName] = account;
            }

            foreach (var session in changedSessions)
            {
                Put(session);
            }

            Volatile.Write(ref _known, Math.Max(after, Math.Max(
                changed.Select(account => account.Generation).DefaultIfEmpty(-1).Max(),
                changedSessions.Select(session => session.Generation).DefaultIfEmpty(-1).Max())));
        }
        finally
        {
            _ = _loading.Release();
        }
    }

    /// <summary>The caller behind a ticket, as far as this node knows without asking.</summary>
    public ClaimsPrincipal? Find(SessionTicket ticket) =>
        ticket.SessionId is { } id && _sessions.TryGetValue(id, out var live) && Judge(live, out var account) == SessionStanding.InForce ? CallerOf(live, account!) : null;

    /// <summary>The caller behind a ticket; a use of the session.</summary>
    /// <param name="ticket">An authentic ticket: nobody else can have the database asked.</param>
    /// <param name="isUse">Whether somebody's hand is behind the call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<ClaimsPrincipal?> FindAsync(SessionTicket ticket, bool isUse, CancellationToken cancellationToken)
    {
        if (ticket.SessionId is not { } id)
        {
            // From a node of the build before, whose sessions nobody could end: signing in again is asked for.
            return null;
        }

        if (!_sessions.TryGetValue(id, out var live))
        {
            // Begun at another node within this half second; of one that is older this node has heard, and heard of its end.
            if (clock.GetUtcNow() - BeganAt(id) > Recently)
            {
                return null;
            }

            await LoadAsync(cancellationToken);
            if (!_sessions.TryGetValue(id, out live))
            {
                return null;
            }
        }

        var standing = Judge(live, out var account);
        if (standing == SessionStanding.Idle && await sessions.FindAsync(id, cancellationToken) is { } written)
        {
            // It may have been used at another node.
            live.Use(written.LastUsed);
            standing = Judge(live, out account);
            if (standing == SessionStanding.Idle)
            {
                _ = await sessions.EndAsync(live.Session.UserName, id, "idle", clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
                _ = _sessions.TryRemove(id, out _);
            }
        }

        if (standing != SessionStanding.InForce)
        {
            return null;
        }

        if (isUse)
        {
            live.Use(clock.GetUtcNow().ToUnixTimeSeconds());
        }

        return CallerOf(live, account!);
    }

    /// <summary>Whether a session that was let in before may go on.</summary>
    public bool IsInForce(Guid sessionId) => _sessions.TryGetValue(sessionId, out var live) && Judge(live, out _) == SessionStanding.InForce;

    /// <summary>Puts a session on the board, or takes it off where it has ended.</summary>
    public void Put(StaffSession session)
    {
        if (session.EndedAt != 0)
        {
            _ = _sessions.TryRemove(session.SessionId, out _);
            return;
        }

        var lastUsed = _sessions.TryGetValue(session.SessionId, out var known) ? Math.Max(known.LastUsed, session.LastUsed) : session.LastUsed;
        _sessions[session.SessionId] = new(session, lastUsed);
    }

    /// <summary>Puts an account on the board.</summary>
    public void Put(StaffAccount account) => _accounts[account.UserName] = account;

    /// <summary>A session, as this node knows it; null for one that has ended.</summary>
    public StaffSession? FindSession(Guid sessionId) => _sessions.TryGetValue(sessionId, out var live) ? live.Session : null;

    /// <summary>An account, as this node knows it.</summary>
    public StaffAccount? FindAccount(string userName) => _accounts.GetValueOrDefault(userName);

    /// <summary>Writes when sessions were used, for other nodes and the next start, and forgets those that are over.</summary>
    public async Task WriteUsesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var used = new List<KeyValuePair<Guid, long>>();
        foreach (var (id, live) in _sessions)
        {
            if (live.Session.ExpiresAt <= now)
            {
                _ = _sessions.TryRemove(id, out _);
            }
            else if (live.Unwritten() is { } at)
            {
                used.Add(new(id, at));
            }
        }

        if (used.Count == 0)
        {
            return;
        }

        await sessions.TouchAsync(used, cancellationToken);
        foreach (var (id, at) in used)
        {
            if (_sessions.TryGetValue(id, out var live))
            {
                live.Written(at);
            }
        }
    }

    // The time stands in the first six bytes of such an id.
    private static DateTimeOffset BeganAt(Guid sessionId)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = sessionId.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }

    private ClaimsPrincipal CallerOf(LiveSession live, StaffAccount account) =>
        live.CallerOf(account, LimitOf(account, live.Session));

    private string LimitOf(StaffAccount account, StaffSession session) =>
        account.MustChange && !session.IsByIdentity ? AccessNames.LimitPassword : options.Factors.Lacks(account, session) ? AccessNames.LimitFactor : string.Empty;

    private SessionStanding Judge(LiveSession live, out StaffAccount? account)
    {
        account = _accounts.GetValueOrDefault(live.Session.UserName);
        return SessionRules.Judge(live.Session, account, live.LastUsed, options.Limits, clock.GetUtcNow().ToUnixTimeSeconds());
    }
}
