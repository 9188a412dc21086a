namespace HealthPass.Api.Access;

/// <summary>Seals what a browser keeps that has signed in, so that it is known when it comes again; it lets nobody in.</summary>
internal sealed class DeviceCipher(TokenSealer sealer, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private static ReadOnlySpan<byte> Purpose => "healthpass-device"u8;

    public string Seal(string userName, string device) =>
        sealer.SealTicket(new DeviceTicket(userName, device, (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()), Purpose);

    /// <summary>The device, where it has signed in to this account.</summary>
    public string? Open(string? text, string userName) =>
        text is not null
        && sealer.OpenTicket<DeviceTicket>(text, Purpose) is { } ticket
        && ticket.ExpiresAt > clock.GetUtcNow().ToUnixTimeSeconds()
        && string.Equals(ticket.UserName, userName, StringComparison.OrdinalIgnoreCase)
            ? ticket.Device
            : null;
}
