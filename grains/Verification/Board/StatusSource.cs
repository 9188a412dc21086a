using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Board;

/// <summary>Reads the boards, and asks the grains for what is not on them.</summary>
/// <param name="persons">This silo's board.</param>
/// <param name="venues">This silo's venue board.</param>
/// <param name="reader">Finds people who are not on the board.</param>
/// <param name="rules">Finds the rules of venues that are not on the board.</param>
public sealed class StatusSource(PersonBoard persons, VenueBoard venues, IStatusReader reader, IVenueRuleReader rules)
{
    // How often an answer that may be older than an announcement is read again before it is given without being kept.
    private const int MaxReads = 3;

    /// <summary>Reads a person's status from the board alone.</summary>
    /// <param name="id">The person.</param>
    /// <param name="activeDay">The day to note the person as active on.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="status">The status.</param>
    /// <param name="firstOfDay">Whether this node had not yet seen the person that day.</param>
    /// <returns>False when the person's grain must be asked: not on the board, or due for review.</returns>
    public bool TryRead(PersonId id, ushort activeDay, uint now, out PersonStatus status, out bool firstOfDay) =>
        persons.TryGet(id, activeDay, out status, out firstOfDay) && (status.ReviewAt == 0 || now < status.ReviewAt);

    /// <summary>Reads a venue's rule from the board alone.</summary>
    /// <param name="id">The venue.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>False when the venue's grain must be asked.</returns>
    public bool TryRead(VenueId id, out VenueRule? rule)
    {
        if (venues.TryGet(id, out rule))
        {
            return true;
        }

        rule = null;
        return venues.IsKnownUnknown(id);
    }

    /// <summary>
    /// Finds a person who is not on the board, or whose status is due, and puts the answer on the board. Strangers are never put
    /// there: whoever tries made-up numbers fills nothing up, and pushes nobody off. An answer that
    /// was under way while something was announced, and perhaps evicted again, is not kept but read anew.
    /// </summary>
    /// <param name="id">The person.</param>
    /// <returns>The status, of nobody when nobody is registered.</returns>
    public async ValueTask<PersonStatus> FetchAsync(PersonId id)
    {
        for (var reads = 1; ; reads++)
        {
            var ticket = persons.BeginMiss(id);
            var known = await reader.ReadAsync(id, ticket);
            if (known is not { } status)
            {
                // Somebody who has registered meanwhile was announced.
                return persons.TryGet(id, out var registered) ? registered : PersonStatus.Nobody(0);
            }

            var put = persons.PutAnswer(id, status, ticket);
            if (put == BoardPut.Newer && persons.TryGet(id, out var newer))
            {
                return newer;
            }

            if (put is BoardPut.Done or BoardPut.NoRoom || reads == MaxReads)
            {
                return status;
            }
        }
    }

    /// <summary>Notes a person who had to be fetched as active on a day.</summary>
    /// <param name="id">The person.</param>
    /// <param name="activeDay">The day.</param>
    /// <returns>False when this node has seen the person on that day, as far as the board remembers.</returns>
    public bool IsFirstOfDay(PersonId id, ushort activeDay) => !persons.TryGet(id, activeDay, out _, out var firstOfDay) || firstOfDay;

    /// <summary>Asks a venue's grain and puts the answer on the board.</summary>
    /// <param name="id">The venue.</param>
    /// <returns>The rule, null when there is no such venue.</returns>
    public async ValueTask<VenueRule?> FetchAsync(VenueId id)
    {
        var rule = await rules.ReadAsync(id);
        if (rule is null)
        {
            venues.PutUnknown(id);
        }
        else
        {
            venues.Put(rule);
        }

        return rule;
    }
}
