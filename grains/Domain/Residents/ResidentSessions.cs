using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Residents;

/// <summary>Decides about a person's devices: pure functions of the state and the time.</summary>
internal static class ResidentSessions
{
    /// <summary>The most devices at a time; the one on which the person entered first makes room.</summary>
    public const int Most = 5;

    /// <summary>How long a device stays signed in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>A device on which the person has entered. Beginning one that is there changes nothing.</summary>
    public static ResidentState? Begin(ResidentState state, Guid sessionId, DateTimeOffset now) => Find(state, sessionId, now) is not null
        ? null
        : state with { Sessions = [.. Live(state, now).TakeLast(Most - 1), new(sessionId, now, now + Lifetime)] };

    /// <summary>One device, or all, signed out.</summary>
    public static ResidentState? End(ResidentState state, Guid? sessionId)
    {
        List<ResidentSession> left = sessionId is { } one ? state.Sessions.FindAll(session => session.SessionId != one) : [];
        return left.Count == state.Sessions.Count ? null : state with { Sessions = left };
    }

    /// <summary>Only what was begun after a time.</summary>
    public static ResidentState Forget(ResidentState state, DateTimeOffset until) =>
        state.Sessions.Exists(session => session.BeganAt <= until) ? state with { Sessions = state.Sessions.FindAll(session => session.BeganAt > until) } : state;

    public static ResidentSession? Find(ResidentState state, Guid sessionId, DateTimeOffset now) => Live(state, now).Find(session => session.SessionId == sessionId);

    public static List<ResidentSession> Live(ResidentState state, DateTimeOffset now) => state.Sessions.FindAll(session => session.ExpiresAt > now);

    public static SealInput InputOf(PersonId id, ResidentState state)
    {
        var input = new SealInput().Add(id.ToBytes()).Add((long)state.Version).Add(state.ChangedAt).Add(state.Sessions.Count);
        foreach (var session in state.Sessions)
        {
            _ = input.Add(session.SessionId).Add(session.BeganAt).Add(session.ExpiresAt);
        }

        return input;
    }
}
