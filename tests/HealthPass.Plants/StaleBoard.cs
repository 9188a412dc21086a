using HealthPass.Verification.Board;
using Orleans.Serialization.Invocation;

namespace HealthPass.Plants;

/// <summary>Acknowledges every third announcement of a person without putting it on the board.</summary>
public sealed class StaleBoard : IIncomingGrainCallFilter
{
    private int _count;

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType != typeof(IBoardService) || context.InterfaceMethod.Name != nameof(IBoardService.PutPerson)
            || Interlocked.Increment(ref _count) % 3 != 0)
        {
            return context.Invoke();
        }

        context.Response = Response.Completed;
        return Task.CompletedTask;
    }
}
