using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Board;

/// <summary>A silo's venue board: the rules of every venue it has been asked about or told of, higher versions winning.</summary>
/// <param name="clock">The clock.</param>
public sealed class VenueBoard(TimeProvider clock)
{
    // Ids that no venue has are remembered briefly, so that a gate with a wrong id does not wake a grain a scan.
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(5);
    private const int MaxUnknown = 10_000;

    private readonly ConcurrentDictionary<VenueId, VenueRule> _rules = new();
    private readonly ConcurrentDictionary<VenueId, DateTimeOffset> _unknown = new();

    /// <summary>Venues on the board.</summary>
    public int Count => _rules.Count;

    /// <summary>Reads a venue's rule.</summary>
    /// <param name="id">The venue.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>Whether the venue is on the board.</returns>
    public bool TryGet(VenueId id, [MaybeNullWhen(false)] out VenueRule rule) => _rules.TryGetValue(id, out rule);

    /// <summary>Whether the venue's grain said lately that there is no such venue.</summary>
    /// <param name="id">The venue.</param>
    /// <returns>True for an id known to be free.</returns>
    public bool IsKnownUnknown(VenueId id) => _unknown.TryGetValue(id, out var until) && until > clock.GetUtcNow();

    /// <summary>Puts a rule on the board unless a newer one is there.</summary>
    /// <param name="rule">The rule.</param>
    public void Put(VenueRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _ = _rules.AddOrUpdate(rule.VenueId, rule, (_, known) => known.Version > rule.Version ? known : rule);
        _ = _unknown.TryRemove(rule.VenueId, out _);
    }

    /// <summary>Remembers that no venue has the id.</summary>
    /// <param name="id">The id.</param>
    public void PutUnknown(VenueId id)
    {
        if (_unknown.Count >= MaxUnknown)
        {
            _unknown.Clear();
        }

        _unknown[id] = clock.GetUtcNow() + UnknownFor;
    }
}
