using HealthPass.Grains.Verification.Board;

namespace HealthPass.Plants;

/// <summary>Acknowledges every third announcement of a person without putting it on the board.</summary>
public sealed class StaleBoard : IIncomingGrainCallFilter
{
    private int _count;

    public Task Invoke(IIncomingGrainCallContext context) =>
        context.InterfaceMethod.DeclaringType == typeof(IBoardService) && context.InterfaceMethod.Name == nameof(IBoardService.PutPerson)
            && Interlocked.Increment(ref _count) % 3 == 0
            ? Task.CompletedTask
            : context.Invoke();
}
