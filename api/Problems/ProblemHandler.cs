using HealthPass.Kernel.Faults;
using HealthPass.Verification.Standing;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthPass.Api.Problems;

/// <summary>Turns every exception that leaves an endpoint into a problem, and logs the ones that are our own fault.</summary>
internal sealed partial class ProblemHandler(IEnclosure enclosure, ILogger<ProblemHandler> logger) : IExceptionHandler
{
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
                LogUnavailable(logger, exception, context.Request.Path);
                return Problem.Unavailable(ProblemCodes.AuditUnavailable, $"{exception.Message} What must be audited is not done without its line; nothing was changed.");
            case var _ when DependencyFaults.IsUnavailable(exception):
                LogUnavailable(logger, exception, context.Request.Path);
                return Problem.Unavailable(ProblemCodes.StorageUnavailable, "The database or another node does not answer; nothing was changed that will not be completed by trying again.");
            default:
                LogFault(logger, exception, context.Request.Path);
                return new(StatusCodes.Status500InternalServerError, ProblemCodes.Internal, "The service failed; the failure is logged.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A dependency does not answer; {Path} was refused")]
    private static partial void LogUnavailable(ILogger logger, Exception error, PathString path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void LogFault(ILogger logger, Exception error, PathString path);
}
