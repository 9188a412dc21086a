using HealthPass.Kernel.Wire;

namespace HealthPass.Node.Transport;

/// <summary>The words of refusals in metrics and logs.</summary>
internal static class RefusalNames
{
    private static readonly WireNames<Refusal> Names = new(
    [
        (Refusal.Plain, "plain"),
        (Refusal.NoCertificate, "no_certificate"),
        (Refusal.Foreign, "foreign"),
        (Refusal.Expired, "expired"),
        (Refusal.Handshake, "handshake"),
        (Refusal.Silent, "silent"),
    ]);

    /// <summary>The word of a refusal.</summary>
    public static string ToWire(this Refusal refusal) => Names.Of(refusal);
}
