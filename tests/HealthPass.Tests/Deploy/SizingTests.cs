using System.Diagnostics;
using System.Runtime.CompilerServices;
using HealthPass.Tests.Architecture;
using HealthPass.Verification.Board;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Deploy;

/// <summary>What a province is told that it takes: by the script, from figures that are those of the program where the program has them.</summary>
public sealed class SizingTests
{
    private const string Begin = "<!-- written by deploy/sizing.sh -->\n```\n";

    [Fact]
    public async Task The_sizes_in_the_documents_are_what_the_script_says()
    {
        var (code, output) = await RunAsync();
        Assert.Equal(0, code);
        var text = await File.ReadAllTextAsync(Path.Combine(House.Root, "docs", "operations.md"), TestContext.Current.CancellationToken);
        var block = text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..];
        Assert.Equal(output, block[..block.IndexOf("```", StringComparison.Ordinal)]);
        Assert.Contains($"scan_ids={BoardOptions.UsualScanIds} ", output, StringComparison.Ordinal);
        Assert.True(Unsafe.SizeOf<ScanRecord>() < 139, "A scan id is remembered with its record.");
    }

    [Fact]
    public async Task Each_input_counts_and_none_is_taken_that_is_none()
    {
        var usual = (await RunAsync()).Output.Split('\n');
        var twice = (await RunAsync("people=168000000", "scan_burst=6000", "outage_hours=48")).Output.Split('\n');
        Assert.Equal("10.8 GB", ValueOf(twice, "memory: board"));
        Assert.Equal("5.4 GB", ValueOf(usual, "memory: board"));
        Assert.Equal("38.7 GB", ValueOf(twice, "disk: journal"));
        Assert.All(await Task.WhenAll(RunAsync("peeple=1"), RunAsync("people=many"), RunAsync("people"), RunAsync("nodes=0"), RunAsync("headroom=100")), run => Assert.Equal(2, run.Code));
    }

    private static string ValueOf(string[] lines, string what) => string.Join(' ', Assert.Single(lines, line => line.StartsWith(what, StringComparison.Ordinal))[47..59].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(House.Root, "deploy", "sizing.sh"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        _ = await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
