using HealthPass.Node.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HealthPass.Node;

/// <summary>Runs the process of a node.</summary>
public static class NodeHost
{
    /// <summary>Runs until the process is asked to end, or until one of its loops cannot go on.</summary>
    /// <param name="host">What is run.</param>
    /// <returns>
    /// The exit code: 0 when it was asked, 1 when a loop failed, so that whoever keeps the process running starts it again; a start that
    /// failed ends with a line on standard error and one of <see cref="ExitCodes"/>.
    /// </returns>
    public static async Task<int> RunToTheEndAsync(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var loops = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var stages = host.Services.GetService<StagedStart>();
        try
        {
            await host.RunAsync();
        }
        catch (StageFailedException failure)
        {
            if (failure.InnerException is OperationCanceledException && stopping.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"Not started: it was asked to end at the stage \"{failure.Stage}\".");
                return ExitCodes.Done;
            }

            await Console.Error.WriteLineAsync(StartFailures.TextOf(failure));
            return StartFailures.CodeOf(failure);
        }

        // The framework stops the host for a loop that failed, and says nothing of it in the exit code.
        return loops.Exists(loop => loop.ExecuteTask is { IsFaulted: true }) || stages?.HasFailed == true ? 1 : 0;
    }
}
