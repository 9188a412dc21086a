using HealthPass.Grains.Kept;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Volunteers;

/// <summary>Decides about a volunteer's session: a pure function of the state, the command, the settings and the time.</summary>
internal static class VolunteerDecisions
{
    /// <summary>Within how long the pace is counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The most numbers of helps that are kept: those that may still be under way.</summary>
    public const int MostHelps = 64;

    public static Decision<VolunteerState, VolunteerFault> Decide(VolunteerState state, VolunteerCommand command, VolunteerOptions options, DateTimeOffset now) => command switch
    {
        VolunteerCommand.Open open => Open(state, open.Draft, now),
        VolunteerCommand.Close close => Close(state, close.SessionId, now),
        VolunteerCommand.Take take => state.SessionId != take.SessionId || !state.GoesOn(now) ? VolunteerFault.NoSession : Take(state, take, options, now),
        VolunteerCommand.Refuse refuse when state.SessionId == refuse.SessionId => Told(state with { Refused = state.Refused + 1 }, options, now),
        _ => Decision<VolunteerState, VolunteerFault>.Nothing,
    };

    /// <summary>When there may be another, after too many within ten minutes.</summary>
    public static DateTimeOffset NextAt(VolunteerState state, VolunteerOptions options) =>
        state.Recent.Count < options.PerTenMinutes ? default : state.Recent[^options.PerTenMinutes] + Window;

    public static SealInput InputOf(string account, VolunteerState state)
    {
        var input = new SealInput().Add(account).Add((long)state.Version).Add(state.ChangedAt).Add(state.SessionId).Add(state.District.Value).Add(state.Place)
            .Add(state.OpenedAt).Add(state.Until).Add(state.ClosedAt).Add(state.Taken).Add(state.InPerson).Add(state.Refused).Add((long)state.Told).Add(state.Recent.Count);
        foreach (var at in state.Recent)
        {
            _ = input.Add(at);
        }

        _ = input.Add(state.Helps.Count);
        foreach (var help in state.Helps)
        {
            _ = input.Add(help);
        }

        return input;
    }

    private static Decision<VolunteerState, VolunteerFault> Open(VolunteerState state, VolunteerDraft draft, DateTimeOffset now)
    {
        if (state.GoesOn(now))
        {
            return state.SessionId == draft.SessionId ? Decision<VolunteerState, VolunteerFault>.Nothing : VolunteerFault.AlreadyOpen;
        }

        return draft.Until <= now || draft.Until > now + VolunteerSession.Longest
            ? VolunteerFault.UntilOutside
            : Decision<VolunteerState, VolunteerFault>.To(
                new()
                {
                    Version = state.Version, ChangedAt = state.ChangedAt, SessionId = draft.SessionId, District = draft.District, Place = draft.Place, OpenedAt = now, Until = draft.Until,
                },
                now);
    }

    // Closing again, or what has run out, changes no time that was told; the numbers of helps go in any case.
    private static Decision<VolunteerState, VolunteerFault> Close(VolunteerState state, Guid sessionId, DateTimeOffset now) =>
        state.SessionId != sessionId ? VolunteerFault.NoSession
        : state.ClosedAt is not null ? Decision<VolunteerState, VolunteerFault>.Nothing
        : Decision<VolunteerState, VolunteerFault>.To(state with { ClosedAt = now < state.Until ? now : state.Until, Recent = [], Helps = [] }, now);

    private static Decision<VolunteerState, VolunteerFault> Take(VolunteerState state, VolunteerCommand.Take take, VolunteerOptions options, DateTimeOffset now)
    {
        if (state.Helps.Contains(take.HelpId))
        {
            return Decision<VolunteerState, VolunteerFault>.Nothing;
        }

        if (state.Taken >= options.PerSession)
        {
            return VolunteerFault.TooMany;
        }

        if (take.InPerson && state.InPerson >= options.InPersonPerSession)
        {
            return VolunteerFault.TooManyInPerson;
        }

        var recent = state.Recent.FindAll(at => at > now - Window);
        return recent.Count >= options.PerTenMinutes
            ? VolunteerFault.TooFast
            : Told(
                state with
                {
                    Taken = state.Taken + 1,
                    InPerson = state.InPerson + (take.InPerson ? 1 : 0),
                    Recent = [.. recent, now],
                    Helps = state.Helps.WithNewest(take.HelpId, MostHelps),
                },
                options,
                now);
    }

    private static Decision<VolunteerState, VolunteerFault> Told(VolunteerState state, VolunteerOptions options, DateTimeOffset now) =>
        Decision<VolunteerState, VolunteerFault>.To(
            state with
            {
                Told = state.Told
                    | (state.InPerson >= options.UnusualInPerson ? VolunteerUnusual.InPerson : VolunteerUnusual.None)
                    | (state.Refused >= options.UnusualRefused ? VolunteerUnusual.Refused : VolunteerUnusual.None)
                    | (state.Taken >= options.UnusualPerSession ? VolunteerUnusual.Many : VolunteerUnusual.None),
            },
            now);
}
