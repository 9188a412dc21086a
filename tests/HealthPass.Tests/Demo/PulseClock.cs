using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.Demo;

/// <summary>Counts how often the traffic has set itself to wait for its next pulse.</summary>
internal sealed class PulseClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);

    private int _pulses;

    public int Pulses
    {
        get => Volatile.Read(ref _pulses);
        set => Volatile.Write(ref _pulses, value);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == Pulse)
        {
            _ = Interlocked.Increment(ref _pulses);
        }

        return timer;
    }

    // No faster than the traffic: on a busy machine the day would run on while it stands still.
    public async Task AdvanceUntil(Func<bool> reached, CancellationToken patience)
    {
        while (!reached())
        {
            var pulses = Pulses;
            Advance(Pulse);
            do
            {
                patience.ThrowIfCancellationRequested();
                await Task.Yield();
            }
            while (pulses > 0 && Pulses == pulses);
        }
    }
}
