using System.Diagnostics;

namespace HealthPass.SystemTests.Running;

/// <summary>Waits for conditions, never for time to pass.</summary>
internal static class Wait
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    /// <summary>Reads until the condition holds.</summary>
    /// <returns>What held.</returns>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> holds, string what, TimeSpan? within = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var value = await read();
            if (holds(value))
            {
                return value;
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < (within ?? Usual), $"In vain for {within ?? Usual}: {what}. Last seen: {value}");
            await Task.Delay(Step, TestContext.Current.CancellationToken);
        }
    }

    public static Task UntilAsync(Func<bool> holds, string what, TimeSpan? within = null) =>
        UntilAsync(() => Task.FromResult(holds()), held => held, what, within);

    /// <summary>Counts of a day are compared in a test that must not begin just before midnight in Sichuan.</summary>
    public static Task ForADayThatLastsAsync(TimeSpan needed)
    {
        var offset = TimeSpan.FromHours(8);
        return UntilAsync(
            () => DateTimeOffset.UtcNow.ToOffset(offset).TimeOfDay + needed < TimeSpan.FromDays(1), "the day to change", needed + needed);
    }
}
