namespace HealthPass.Demo.Settings;

/// <summary>Where the demo finds the API, and what it is let in with: the same kind of keys and accounts as any caller.</summary>
/// <param name="BaseAddress">Address of the API.</param>
/// <param name="ChannelKey">API key of a channel: applies, shows, registers venues.</param>
/// <param name="GateKey">API key of gates: scans.</param>
/// <param name="Maker">The official who makes assignments; responsible for the whole province.</param>
/// <param name="Checker">The official who approves them.</param>
/// <param name="Clerk">The official of the command centre who registers the documents that they rest on.</param>
public sealed record DemoAccess(Uri BaseAddress, string ChannelKey, string GateKey, DemoAccount Maker, DemoAccount Checker, DemoAccount Clerk)
{
    /// <summary>API keys of the channels that residents apply through, the most used first; without any they apply through <see cref="ChannelKey"/>.</summary>
    public IReadOnlyList<string> ChannelKeys { get; init; } = [];

    /// <summary>The address alone, so that a key never reaches a log.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => BaseAddress.ToString();
}
