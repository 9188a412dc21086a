using Xunit;

namespace HealthPass.Tests.Fakes;

/// <summary>Reads again until something holds that other threads bring about, however busy the machine is.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private const int MostMilliseconds = 30_000;

    /// <param name="read">What is looked at.</param>
    /// <param name="holds">What is waited for.</param>
    /// <param name="between">What is done before each further look: moving the test's clock, mostly.</param>
    /// <returns>The value that held.</returns>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> holds, Action? between = null)
    {
        var deadline = Environment.TickCount64 + MostMilliseconds;
        while (true)
        {
            var value = await read();
            if (holds(value))
            {
                return value;
            }

            Assert.True(Environment.TickCount64 < deadline, $"In vain for {MostMilliseconds / 1000} s. Last seen: {value}");
            between?.Invoke();
            await Task.Delay(Step, TestContext.Current.CancellationToken);
        }
    }

    public static Task HoldsAsync(Func<Task<bool>> condition, Action? between = null) => ReadAsync(condition, held => held, between);

    public static Task HoldsAsync(Func<bool> condition, Action? between = null) => HoldsAsync(() => Task.FromResult(condition()), between);
}
