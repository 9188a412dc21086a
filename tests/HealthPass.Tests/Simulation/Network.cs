namespace HealthPass.Tests.Simulation;

/// <summary>Calls between processes: late, lost, doubled and out of order, until it is told to be calm.</summary>
internal sealed class Network(Simulator simulator)
{
    private const double Loss = 0.1;
    private const double Doubling = 0.1;
    private const int Usual = 20;
    private const double Slowness = 0.2;

    private const int Slowest = 750;

    private const int Timeout = 600;

    /// <summary>Whether messages arrive once and soon.</summary>
    public bool IsCalm { get; set; }

    /// <summary>Calls another process. The answer may be lost though the call was served, and a call may be served twice.</summary>
    /// <param name="isServed">Whether there is somebody to serve the call when it arrives.</param>
    /// <param name="serve">Serves it.</param>
    /// <param name="isCaller">Whether the caller still lives; the answer to a dead one goes nowhere.</param>
    /// <param name="fault">What the caller hears when no answer comes.</param>
    public Task<T> CallAsync<T>(Func<bool> isServed, Func<T> serve, Func<bool> isCaller, Func<Exception> fault)
    {
        // Continuations run where the answer arrives: on the simulation's own thread.
        var answer = new TaskCompletionSource<T>();
        Deliver(() =>
        {
            if (isServed())
            {
                T served;
                try
                {
                    served = serve();
                }
                catch (Exception error) when (error is not BrokenPromiseException)
                {
                    Deliver(() => Tell(() => answer.TrySetException(error)));
                    return;
                }

                Deliver(() => Tell(() => answer.TrySetResult(served)));
            }
        });
        simulator.After(Timeout, () => Tell(() => answer.TrySetException(fault())));
        return answer.Task;

        void Tell(Func<bool> tell)
        {
            if (isCaller())
            {
                _ = tell();
            }
        }
    }

    private void Deliver(Action act)
    {
        if (IsCalm)
        {
            simulator.After(1, act);
            return;
        }

        if (simulator.Chance(Loss))
        {
            return;
        }

        simulator.After(Delay(), act);
        if (simulator.Chance(Doubling))
        {
            simulator.After(Delay(), act);
        }
    }

    private int Delay() => 1 + simulator.Random.Next(simulator.Chance(Slowness) ? Slowest : Usual);
}
