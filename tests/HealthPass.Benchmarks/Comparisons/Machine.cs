using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>What a run was made on, for whoever repeats it.</summary>
internal static class Machine
{
    public static string Describe(Options options) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {DateTimeOffset.Now:yyyy-MM-dd HH:mm zzz}. {Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, load before the run {File.ReadAllText("/proc/loadavg").Split(' ')[0]}.
        {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {Version("redis-server", "--version")}, {Version("/usr/lib/postgresql/15/bin/postgres", "--version")}.
        {options.Rounds} rounds of about {options.Seconds} s in random order, seed {options.Seed}, {options.Connections} connections, closed loop, loopback.
        Medians over the rounds; ratios are taken round by round: min–**median**–max. CPU is that of the process trees (server, store);
        "with deferred work" counts from the first call until both are quiet again. Rivals check no API key and keep no scan ids to find retries by; HealthPass does both.

        """);

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string Version(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"no {Path.GetFileName(program)}";
        }
    }
}
