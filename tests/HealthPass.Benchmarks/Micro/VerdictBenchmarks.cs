using BenchmarkDotNet.Attributes;
using HealthPass.Kernel.Colours;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Benchmarks.Micro;

/// <summary>The verdict.</summary>
public class VerdictBenchmarks
{
    private readonly VerdictInput _input = new(true, Colour.Green, CodeState.Valid, 1_700_000_000, false, 1_700_050_000);

    [Benchmark]
    public VerdictResult Decide() => VerdictRule.Decide(_input, MicroWorld.Rule);
}
