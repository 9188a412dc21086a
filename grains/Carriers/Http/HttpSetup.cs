namespace HealthPass.Carriers.Http;

/// <summary>How a gateway is spoken to over HTTP.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="SourceNumber">The number that phones show as the sender.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="Secret">Reads the account's secret, anew each time: it may have been changed.</param>
internal sealed record HttpSetup(Uri Address, string SourceNumber, string ServiceId, Func<CancellationToken, Task<string>> Secret)
{
    /// <summary>The name of the client in the factory.</summary>
    public const string Client = "carriers";
}
