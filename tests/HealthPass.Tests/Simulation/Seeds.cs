using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace HealthPass.Tests.Simulation;

/// <summary>
/// Runs a world over many seeds. <c>HEALTHPASS_SEED=17</c> runs that one alone, <c>HEALTHPASS_SEEDS=100000</c> runs that
/// many instead of the usual number.
/// </summary>
internal static class Seeds
{
    public const string One = "HEALTHPASS_SEED";
    public const string Many = "HEALTHPASS_SEEDS";

    /// <summary>Fails with the first seed that breaks a promise.</summary>
    public static void Hold(int usual, Action<int> run)
    {
        var started = Stopwatch.GetTimestamp();
        var seeds = Read(One) is { } one ? [one] : Enumerable.Range(1, Read(Many) ?? usual);
        var count = 0;
        foreach (var seed in seeds)
        {
            if (Failure(seed, run) is { } failure)
            {
                Assert.Fail($"Seed {seed}: {failure}\nIt runs the same way again with {One}={seed}.");
            }

            count++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} seeds in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
    }

    /// <summary>Fails unless a seed finds the fault that was planted, and finds it again.</summary>
    public static void Catch(int within, Action<int> run)
    {
        for (var seed = 1; seed <= within; seed++)
        {
            if (Failure(seed, run) is { } failure)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: {failure}");
                Assert.Equal(failure, Failure(seed, run));
                return;
            }
        }

        Assert.Fail($"None of {within} seeds has found the planted fault.");
    }

    private static string? Failure(int seed, Action<int> run)
    {
        try
        {
            run(seed);
            return null;
        }
        catch (BrokenPromiseException failure)
        {
            return failure.Message;
        }
    }

    private static int? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
