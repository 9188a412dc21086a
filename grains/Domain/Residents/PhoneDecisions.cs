using System.Security.Cryptography;
using HealthPass.Grains.Kept;
using HealthPass.Grains.Texts;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Residents;

/// <summary>Decides about the texts and codes of a phone: a pure function of the state, the command and the time.</summary>
internal static class PhoneDecisions
{
    /// <summary>The most texts a day, whoever asks for them and for whomever: a family may share a phone.</summary>
    public const int MostADay = 10;

    /// <summary>How often a code may be tried.</summary>
    public const int MaxTries = OneTimeCode.MaxTries;

    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Validity = OneTimeCode.Validity;

    /// <summary>How long it is to the next text at least.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public static Decision<PhoneState, PhoneFault> Decide(PhoneState state, PhoneCommand command, DateTimeOffset now) => command switch
    {
        PhoneCommand.Send send => Send(state, send.Hash, now),
        PhoneCommand.NotSent => Decision<PhoneState, PhoneFault>.To(state with { Code = null, Sent = Math.Max(0, state.Sent - 1), SentAt = default }, now),
        PhoneCommand.Try attempt => Try(state, attempt.Hash, now),
        PhoneCommand.Spend spend when Matches(state.Code, spend.Hash) => Decision<PhoneState, PhoneFault>.To(state with { Code = null }, now),
        _ => Decision<PhoneState, PhoneFault>.Nothing,
    };

    /// <summary>When there may be another text, after too many.</summary>
    public static DateTimeOffset NextAt(PhoneState state, PhoneFault fault) => fault == PhoneFault.TooSoon
        ? state.SentAt + Pause
        : new(ShanghaiDay.Of(state.SentAt).AddDays(1).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);

    private static Decision<PhoneState, PhoneFault> Send(PhoneState state, byte[]? hash, DateTimeOffset now)
    {
        var today = ShanghaiDay.Of(now).DayNumber;
        var sent = state.SentDay == today ? state.Sent : 0;
        return sent >= MostADay ? PhoneFault.TooMany
            : now < state.SentAt + Pause ? PhoneFault.TooSoon
            : Decision<PhoneState, PhoneFault>.To(
                state with { Code = hash is null ? state.Code : new(hash, now + Validity, MaxTries), SentDay = today, Sent = sent + 1, SentAt = now }, now);
    }

    // A right one stays until what it was for is done: whoever asks again because that failed need not wait for another.
    private static Decision<PhoneState, PhoneFault> Try(PhoneState state, byte[] hash, DateTimeOffset now) =>
        state.Code is not { } code || code.ExpiresAt <= now || code.TriesLeft == 0 ? PhoneFault.CodeWrong
        : Decision<PhoneState, PhoneFault>.To(state with { Code = code with { TriesLeft = code.TriesLeft - 1 } }, now) is var counted && Matches(code, hash) ? counted
        : counted with { Fault = PhoneFault.CodeWrong };

    private static bool Matches(PhoneCode? code, byte[] hash) => code is not null && CryptographicOperations.FixedTimeEquals(code.Hash, hash);
}
