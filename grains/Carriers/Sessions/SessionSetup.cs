namespace HealthPass.Carriers.Sessions;

/// <summary>How a gateway is connected to, and what is spoken there.</summary>
/// <param name="Connect">Makes a connection.</param>
/// <param name="Secret">Reads the account's secret, anew for each login: it may have been changed.</param>
/// <param name="Speak">What is spoken over a new connection.</param>
/// <param name="Longest">The most characters of a phone's number or pseudonym.</param>
internal sealed record SessionSetup(
    Func<CancellationToken, Task<Stream>> Connect, Func<CancellationToken, Task<string>> Secret, Func<Dialect> Speak, int Longest);
