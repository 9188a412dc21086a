using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.GateClients;

/// <summary>Has time go on until something is done.</summary>
internal static class Moved
{
    private const int Most = 200_000;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for a task while the clock moves.</summary>
    public static async Task<T> Until<T>(this FakeTimeProvider clock, Task<T> task)
    {
        for (var i = 0; i < Most && !task.IsCompleted; i++)
        {
            clock.Advance(Step);
            await Task.Yield();
        }

        return await task;
    }

    /// <summary>Has time go on until something holds.</summary>
    public static async Task Until(this FakeTimeProvider clock, Func<bool> holds)
    {
        for (var i = 0; !holds(); i++)
        {
            Xunit.Assert.True(i < Most, "in vain");
            clock.Advance(Step);
            await Task.Yield();
        }
    }
}
