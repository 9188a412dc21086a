using HealthPass.Demo.Residents;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Channels;

namespace HealthPass.Demo.Past;

/// <summary>
/// Counts what came through channels in the past as a node counts it, and agrees with the portal on a quota and a window, which the sample
/// page in <c>samples/portal</c> embeds.
/// </summary>
/// <param name="channels">The channels that residents apply through.</param>
internal sealed class PastChannels(IReadOnlyList<string> channels)
{
    // Of so many who apply one mistypes the number first, and one gives up or is registered by another name.
    private const int Mistyped = 14;
    private const int GivenUp = 19;

    private const string Official = "administrator";

    private static readonly string[] Origins = ["http://localhost:5500", "http://127.0.0.1:5500"];

    private readonly Dictionary<(DateOnly Day, string Channel), (ChannelNumbers Numbers, long Mistyped, long Refused)> _days = [];

    /// <summary>Residents have applied.</summary>
    public void Apply(DateOnly day, int first, int count)
    {
        for (var resident = first; resident < first + count; resident++)
        {
            var givenUp = resident % GivenUp == 0 ? 1 : 0;
            Add(day, resident, new(1 + givenUp, 1, 1, 0, 0), resident % Mistyped == 0 ? 1 : 0, givenUp);
        }
    }

    /// <summary>A resident has shown a code.</summary>
    public void Show(DateOnly day, int resident) => Add(day, resident, new(0, 0, 0, 0, 1), 0, 0);

    /// <summary>Writes it all.</summary>
    /// <param name="silo">A silo on the new folder.</param>
    /// <param name="now">The instant at which the past ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync(IServiceProvider silo, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await silo.GetRequiredService<IChannelDayStore>().WriteOwnAsync(
            [.. _days.Select(day => new ChannelDay(day.Key.Day, day.Key.Channel, day.Value.Numbers, [.. ProblemsOf(day.Value.Mistyped, day.Value.Refused)]))], cancellationToken);
        var portal = channels[^1];
        var terms = new ChannelTerms(portal, 600, 200_000, Origins, Official, now.ToUnixTimeSeconds());
        _ = await silo.GetRequiredService<IAudit>().WriteAsync(
            Official, AuditActions.ChannelTermsSet, portal, new { before = default(object), after = new { terms.PerMinute, terms.PerDay, terms.Origins } });
        await silo.GetRequiredService<IChannelTermsStore>().PutAsync(terms, cancellationToken);
    }

    private static IEnumerable<ChannelProblem> ProblemsOf(long mistyped, long refused)
    {
        if (mistyped > 0)
        {
            yield return new("document_check_digit_wrong", mistyped);
        }

        if (refused > 0)
        {
            yield return new("document_registered_to_another_name", refused);
        }
    }

    private void Add(DateOnly day, int resident, ChannelNumbers numbers, long mistyped, long refused)
    {
        var key = (day, channels[ChannelChoice.Of(resident, channels.Count)]);
        var known = _days.GetValueOrDefault(key);
        _days[key] = (known.Numbers + numbers, known.Mistyped + mistyped, known.Refused + refused);
    }
}
