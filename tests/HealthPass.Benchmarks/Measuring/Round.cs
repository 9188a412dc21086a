namespace HealthPass.Benchmarks.Measuring;

/// <summary>What one contender did in one round.</summary>
internal sealed record Round
{
    /// <summary>Operations answered: shows, or scans however many share a call.</summary>
    public required long Operations { get; init; }

    /// <summary>Wall time of the load.</summary>
    public required double Seconds { get; init; }

    /// <summary>Latency of calls in milliseconds.</summary>
    public required double P50 { get; init; }

    /// <inheritdoc cref="P50"/>
    public required double P99 { get; init; }

    /// <inheritdoc cref="P50"/>
    public required double P999 { get; init; }

    /// <summary>CPU of the server process while the load ran, seconds.</summary>
    public required double ServerCpu { get; init; }

    /// <summary>CPU of the store's processes while the load ran, seconds.</summary>
    public required double StoreCpu { get; init; }

    /// <summary>CPU of server and store from the first call until both were quiet again: with all the work put off.</summary>
    public required double SettledCpu { get; init; }

    /// <summary>Whether they became quiet before the patience ran out.</summary>
    public required bool Settled { get; init; }

    /// <summary>Bytes the server allocated from the first call until it was quiet.</summary>
    public required long? AllocatedBytes { get; init; }

    /// <summary>Memory of the server behind the round.</summary>
    public required long ServerBytes { get; init; }

    /// <summary>Memory of the store behind the round.</summary>
    public required long StoreBytes { get; init; }

    /// <summary>CPU of server and store while the load ran, microseconds an operation.</summary>
    public double CpuPerOperation => (ServerCpu + StoreCpu) * 1e6 / Operations;

    /// <summary>CPU of server and store with the work put off, microseconds an operation.</summary>
    public double SettledCpuPerOperation => SettledCpu * 1e6 / Operations;
}
