using BenchmarkDotNet.Attributes;
using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;

namespace HealthPass.Benchmarks.Micro;

/// <summary>Making and opening a health code.</summary>
public class CodeBenchmarks
{
    private static readonly PersonId Person = new(1, 2);
    private string _code = string.Empty;

    [GlobalSetup]
    public void SetUp() => _code = MicroWorld.Cipher.Make(Person, DateTimeOffset.UtcNow.AddSeconds(4)).ToString();

    [Benchmark]
    public SealedCode Make() => MicroWorld.Cipher.Make(Person, DateTimeOffset.UtcNow);

    // Past its minute the answer is "expired", at the same cost: everything is opened before the time is looked at.
    [Benchmark]
    public CodeFault Open() => MicroWorld.Cipher.Open(_code, out _);
}
