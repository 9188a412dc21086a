using Microsoft.Extensions.Hosting;

namespace HealthPass.Node.Startup;

/// <summary>One stage of a process's start.</summary>
/// <param name="Name">What it does, as the log and a failure call it.</param>
/// <param name="Make">Makes what is started; called when the stage's turn comes.</param>
/// <param name="StopWithin">How long its end is waited for, null for as long as the process has; null where that does not depend on anything.</param>
public sealed record StartStage(string Name, Func<IServiceProvider, IHostedService> Make, Func<IServiceProvider, TimeSpan?>? StopWithin = null);
