namespace HealthPass.Api.Residents;

/// <summary>How many texts each network has asked this node for within the hour, and all of them within the minute.</summary>
internal sealed class TextSources(ResidentSettings settings, TimeProvider clock)
{
    /// <summary>The most networks that are counted at a time; a call from one more waits until the hour is over.</summary>
    public const int MostNetworks = 100_000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _networks = new(StringComparer.Ordinal);
    private DateTimeOffset _hour;
    private DateTimeOffset _minute;
    private int _inMinute;

    /// <summary>Takes a text off what there is.</summary>
    /// <param name="network">Who asks.</param>
    /// <returns>0 where there was one; else in how many seconds there is again.</returns>
    public int Take(string network)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (now - _hour >= Hour)
            {
                _hour = now;
                _networks.Clear();
            }

            if (now - _minute >= Minute)
            {
                (_minute, _inMinute) = (now, 0);
            }

            var known = _networks.TryGetValue(network, out var taken);
            if (taken >= settings.TextsPerNetwork || (!known && _networks.Count >= MostNetworks))
            {
                return Seconds(_hour + Hour - now);
            }

            if (_inMinute >= settings.TextsPerMinute)
            {
                return Seconds(_minute + Minute - now);
            }

            _networks[network] = taken + 1;
            _inMinute++;
            return 0;
        }
    }

    private static int Seconds(TimeSpan left) => Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));
}
