using System.Text.Json;
using Xunit;

namespace HealthPass.Tests.Performance;

/// <summary>The checked-in bytes an operation may allocate. <c>HEALTHPASS_WRITE_ALLOCATIONS=1</c> writes what is measured instead of judging it.</summary>
internal static class AllocationBaseline
{
    private const double Tolerance = 0.1;

    // The compiler puts a small object on the stack or on the heap by what it has seen run: one of 24 bytes, more or less, is no gain of ours.
    private const double GainTolerance = 0.25;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly Lock Gate = new();

    // Beside its source, found from the build's folder: one file to read and to write, and nothing to copy.
    private static readonly string BaselineFile = Path.Combine(Root(), "tests", "HealthPass.Tests", "Performance", "allocations.json");

    /// <summary>Whether a measurement needs no further attempt: what is written down is measured to the end.</summary>
    public static bool Holds(string operation, double bytes) =>
        Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_ALLOCATIONS") != "1"
        && Read().TryGetValue(operation, out var allowed) && bytes <= Math.Max(allowed * (1 + Tolerance), 0.4);

    public static void Check(string operation, double bytes)
    {
        if (Environment.GetEnvironmentVariable("HEALTHPASS_WRITE_ALLOCATIONS") == "1")
        {
            Write(operation, bytes);
            return;
        }

        Assert.True(Read().TryGetValue(operation, out var allowed), $"allocations.json has no entry for '{operation}', which allocates {bytes:F0} bytes.");
        if (allowed == 0)
        {
            Assert.True(bytes < 0.5, $"'{operation}' allocated nothing and now allocates {bytes:F1} bytes.");
            return;
        }

        Assert.True(
            bytes <= allowed * (1 + Tolerance),
            $"'{operation}' allocates {bytes:F0} bytes, more than {allowed:F0} and a tenth. If it has to, raise allocations.json in the same change and say why.");
        Assert.True(
            bytes >= allowed * (1 - GainTolerance),
            $"'{operation}' allocates {bytes:F0} bytes, less than {allowed:F0} by more than a quarter: lower allocations.json, so that the gain is kept.");
    }

    private static void Write(string operation, double bytes)
    {
        lock (Gate)
        {
            var all = Read();
            all[operation] = Math.Round(bytes);
            File.WriteAllText(BaselineFile, JsonSerializer.Serialize(all, Indented) + "\n");
        }
    }

    private static SortedDictionary<string, double> Read() =>
        JsonSerializer.Deserialize<SortedDictionary<string, double>>(File.ReadAllText(BaselineFile))!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HealthPass.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
