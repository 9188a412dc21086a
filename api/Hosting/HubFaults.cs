using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Api.Hosting;

/// <summary>
/// Logs what goes wrong in hubs. The framework would log every refusal (a <see cref="HubException"/>) with its stack, as
/// if it were a fault of ours, so its own logger is silent and this one tells the two apart.
/// </summary>
internal sealed partial class HubFaults(ILogger<HubFaults> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            var result = await next(invocation);
            return result is IAsyncEnumerable<Scans.ScanResult> answers ? WatchedAsync(answers, invocation.HubMethodName) : result;
        }
        catch (Exception error) when (Note(error, invocation.HubMethodName))
        {
            throw;
        }
    }

    private async IAsyncEnumerable<Scans.ScanResult> WatchedAsync(
        IAsyncEnumerable<Scans.ScanResult> answers, string method, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var enumerator = answers.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await enumerator.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception error) when (Note(error, method))
            {
                throw;
            }

            yield return enumerator.Current;
        }
    }

    // As a filter's condition it sees the fault where it happened, and lets it pass.
    private bool Note(Exception error, string method)
    {
        if (error is not (HubException or OperationCanceledException))
        {
            LogFault(logger, error, method);
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub method {Method} failed")]
    private static partial void LogFault(ILogger logger, Exception error, string method);
}
