using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;

namespace HealthPass.Verification.Shows;

/// <summary>Answers shows (亮码): a fresh code from the board's status. Shows are counted, and leave no trace of the person.</summary>
public sealed class CodeIssuer(HealthCodeCipher cipher, StatusSource statuses, NodeTally tally, NodeStanding standing, TimeProvider clock)
    : ICodeIssuer
{
    /// <inheritdoc />
    /// <remarks>A person who is not on the board is asked for; that may fail as calls to a grain do.</remarks>
    public ValueTask<ShowOutcome> ShowAsync(PersonId id, uint channel = 0)
    {
        standing.Require();
        var now = clock.GetUtcNow();
        var day = ShanghaiDay.Of(now);

        // A status of which it is not known who may show it is like one that is not on the board.
        return statuses.TryRead(id, ShanghaiDay.Number(day), (uint)now.ToUnixTimeSeconds(), out var status, out var firstOfDay)
            && (channel == 0 || status.Channels != 0)
            ? ValueTask.FromResult(Show(id, status, channel, firstOfDay, now, day))
            : FetchAndShowAsync(id, channel, firstOfDay, now, day);
    }

    private async ValueTask<ShowOutcome> FetchAndShowAsync(PersonId id, uint channel, bool firstOfDay, DateTimeOffset now, DateOnly day)
    {
        var status = await statuses.FetchAsync(id);
        return Show(id, status, channel, statuses.IsFirstOfDay(id, ShanghaiDay.Number(day)) || firstOfDay, now, day);
    }

    private ShowOutcome Show(PersonId id, in PersonStatus status, uint channel, bool firstOfDay, DateTimeOffset now, DateOnly day)
    {
        if (!status.IsOpenTo(channel))
        {
            return new(PersonStatus.Nobody(0), default, now);
        }

        if (firstOfDay)
        {
            tally.CountActive(status.Region, id, day);
        }

        tally.CountShow(status.Region, day);
        return new(status, cipher.Make(id, now), now);
    }
}
