using HealthPass.Grains.Kept;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People.Printed;

/// <summary>A printed code: whose it is, until it has run out.</summary>
internal sealed class PrintedCodeGrain : Grain, IPrintedCodeGrain, IRemindable
{
    private readonly Kept<PrintedCodeState> _code;

    public PrintedCodeGrain([PersistentState("printed-code")] IPersistentState<PrintedCodeState> state, TimeProvider clock, ILogger<PrintedCodeGrain> logger) =>
        _code = new(state, this, _ => Task.CompletedTask, clock, logger);

    public async Task Keep(PersonId person, DateTimeOffset until)
    {
        var decision = PrintedCodeDecisions.Keep(_code.State, person, until, _code.Now);
        if (decision.Fault == PrintedCodeFault.Taken)
        {
            throw new InvalidOperationException("A printed code is somebody else's.");
        }

        await _code.CommitAsync(decision);
    }

    public async Task<PersonId?> Find()
    {
        if (PrintedCodeDecisions.IsOver(_code.State, _code.Now))
        {
            await Forget();
            return null;
        }

        return _code.State.Person;
    }

    public Task Forget() => _code.ClearAsync();

    /// <summary>Nothing is announced, so that none is registered.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _code.RemindedAsync();
}
