using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Channels;

/// <summary>A key of a channel.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="State"><c>in_force</c>, <c>rotating</c> while an old secret is still taken beside the new one, or <c>expiring</c> within 30 days.</param>
/// <param name="RatePerSecond">Calls a second on each node, 0 for no limit of its own.</param>
/// <param name="ExpiresAt">When it runs out, null for never.</param>
public sealed record ChannelKeyView(
    string KeyId, string Name, string Owner, [property: AllowedValues("in_force", "rotating", "expiring")] string State, int RatePerSecond, string? ExpiresAt);
