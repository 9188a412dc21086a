using BenchmarkDotNet.Attributes;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;

namespace HealthPass.Benchmarks.Micro;

/// <summary>Counting a scan and a show.</summary>
public class TallyBenchmarks
{
    private readonly DateOnly _today = ShanghaiDay.Of(DateTimeOffset.UtcNow);
    private readonly ScanRecord _record = MicroWorld.Record(new(1, 2));
    private NodeTally _tally = null!;

    [GlobalSetup]
    public void SetUp() => _tally = new(MicroWorld.Regions, "bench", _today);

    [Benchmark]
    public void CountScan() => _tally.OnDurable(_record);

    [Benchmark]
    public void CountShow() => _tally.CountShow(5, _today);
}
