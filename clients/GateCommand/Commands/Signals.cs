using System.Runtime.InteropServices;

namespace HealthPass.GateCommand.Commands;

/// <summary>Ends a command by what an operator sends it: what is under way is finished.</summary>
internal sealed class Signals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    private Signals(CancellationTokenSource stop) => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        })),
    ];

    public static Signals OnStop(CancellationTokenSource stop) => new(stop);

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}
