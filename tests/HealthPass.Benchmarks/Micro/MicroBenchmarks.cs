using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HealthPass.Benchmarks.Micro;

/// <summary>The stages of a scan and a show, each by itself. <c>--filter *Board*</c> picks some.</summary>
internal static class MicroBenchmarks
{
    public static void Run(string[] arguments)
    {
        // In this process: a generated project would have to be restored under this repository's central package versions.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(4).WithIterationCount(10))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "healthpass-bench-micro"));
        string[] filter = arguments.Length == 0 ? ["--filter", "*"] : arguments;
        _ = BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(filter, config);
    }
}
