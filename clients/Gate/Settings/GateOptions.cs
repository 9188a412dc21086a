namespace HealthPass.Gate.Settings;

/// <summary>What a gate is told once.</summary>
public sealed record GateOptions
{
    /// <summary>The nodes' addresses, or the balancer's. The first is asked first; another one takes over where it fails.</summary>
    public required IReadOnlyList<Uri> Nodes { get; init; }

    /// <summary>The gate's API key.</summary>
    public required string Key { get; init; }

    /// <summary>The venue whose gate it is, 13 characters; null for one that serves several, which decides nothing without the network.</summary>
    public string? VenueId { get; init; }

    /// <summary>
    /// A folder of this gate alone, for the bundle and the queue; null to decide nothing without the network. Documents that were read
    /// offline stand in its queue until they are handed over: only the gate's user may read it.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>How long a person may wait for a verdict before the gate decides by itself, or says that it cannot.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one node may take for one call.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a call is sent at most, to whatever nodes.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>How many scans of a stream may be under way.</summary>
    public int Window { get; init; } = 64;

    /// <summary>How many connections a node gets for single calls.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>How many scans may wait in the queue. When it is full the gate decides nothing more without the network.</summary>
    public int QueueLimit { get; init; } = 100_000;

    /// <summary>
    /// Whether scans that are sent together go as MessagePack: about half the bytes of JSON, and less work for the service. Its verdicts have the
    /// code of their reason and no words for it.
    /// </summary>
    public bool CompactBatches { get; init; }

    /// <summary>How many late scans go into one call at most, 1 to 1,000.</summary>
    public int LateBatch { get; init; } = 500;

    /// <summary>Within how long gates that come back together begin to hand over.</summary>
    public TimeSpan LateSpread { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the bundle is renewed.</summary>
    public TimeSpan BundleEvery { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Hears of each call that is sent again.</summary>
    public Action? Retrying { get; init; }

    /// <summary>Makes the handler that calls go through, for proxies and tests; null for the usual one.</summary>
    public Func<HttpMessageHandler>? Handler { get; init; }

    /// <summary>The machine's time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Draws a number from 0 to 1, by which pauses differ from gate to gate.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>The addresses alone, so that the key never reaches a log.</summary>
    public override string ToString() => string.Join(' ', Nodes);

    /// <summary>Checks that it makes sense.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void Validate()
    {
        Require(Nodes.Count > 0 && Nodes.All(node => node is { IsAbsoluteUri: true, Scheme: "http" or "https" }), "A gate needs the address of at least one node, http or https.");
        Require(!string.IsNullOrWhiteSpace(Key), "A gate needs its API key.");
        Require(Folder is null || VenueId is not null, "A gate that is to decide offline needs its venue.");
        Require(Patience > TimeSpan.Zero && CallTimeout > TimeSpan.Zero && BundleEvery > TimeSpan.Zero && LateSpread >= TimeSpan.Zero, "Times are positive.");
        Require(Attempts > 0 && Window > 0 && Connections > 0 && QueueLimit > 0 && LateBatch is > 0 and <= 1000, "Numbers are positive, and a late batch has at most 1,000 scans.");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException(what);
        }
    }
}
