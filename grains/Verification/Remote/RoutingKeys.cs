namespace HealthPass.Verification.Remote;

/// <summary>
/// The keys of verification grains. A client sends all messages to one key through the same gateway while the gateways
/// stay the same, and the silo behind the gateway answers: many keys spread the load over all silos.
/// </summary>
internal static class RoutingKeys
{
    /// <summary>How many silos are asked before a client gives up.</summary>
    public const int Attempts = 3;

    private const int Count = 256;

    public static int Any() => Random.Shared.Next(Count);

    public static int Of(Guid scanId) => (scanId.GetHashCode() & int.MaxValue) % Count;

    // An odd step reaches every key, and neighbours lie behind different gateways more often than not.
    public static int Next(int key, int attempt) => (key + (attempt * 37)) % Count;
}
