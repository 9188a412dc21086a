using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using HealthPass.Verification.Standing;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthPass.Api.Problems;

/// <summary>Turns every exception that leaves an endpoint into a problem, and logs the ones that are our own fault.</summary>
internal sealed partial class ProblemHandler(IEnclosure enclosure, TimeProvider clock, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    private readonly Seldom _unavailable = new(clock);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The framework has emptied the answer, headers and all.
        if (!httpContext.Response.HasStarted)
        {
            enclosure.Enclose(httpContext);
        }

        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        await ProblemOf(exception, httpContext).WriteAsync(httpContext);
        return true;
    }

    private Problem ProblemOf(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case ProblemException { Problem: var problem }:
                return problem;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new(StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge, "The body is larger than this service reads.");
            case BadHttpRequestException bad:
                return new(bad.StatusCode, ProblemCodes.FieldInvalid, "The request cannot be read.");
            case NodeIsolatedException:
                return Problem.Isolated();
            case AuditUnavailableException:
                TellUnavailable(exception, context);
                return Problem.Unavailable(ProblemCodes.AuditUnavailable, $"{exception.Message} What must be audited is not done without its line; nothing was changed.");
            case var _ when DependencyFaults.IsUnavailable(exception):
                TellUnavailable(exception, context);
                return Problem.Unavailable(ProblemCodes.StorageUnavailable, "The database or another node does not answer; nothing was changed that will not be completed by trying again.");
            default:
                LogFault(logger, exception, RouteOf(context));
                return new(StatusCodes.Status500InternalServerError, ProblemCodes.Internal, "The service failed; the failure is logged.");
        }
    }

    private void TellUnavailable(Exception error, HttpContext context)
    {
        if (_unavailable.IsToBeTold(out var times))
        {
            LogUnavailable(logger, error, times, RouteOf(context));
        }
    }

    // The path itself may name a person.
    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? string.Empty;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A dependency does not answer; {Times} calls were refused since the last such line, the last one to {Route}")]
    private static partial void LogUnavailable(ILogger logger, Exception error, long times, string route);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed")]
    private static partial void LogFault(ILogger logger, Exception error, string route);
}
