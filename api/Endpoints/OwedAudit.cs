using HealthPass.Grains.Audit;

namespace HealthPass.Api.Endpoints;

/// <summary>Lets no call succeed whose declared line is not in the audit trail.</summary>
internal sealed class OwedAudit(AuditMark audit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var succeeds = result is IStatusCodeHttpResult { StatusCode: null or < StatusCodes.Status400BadRequest };
        return succeeds && context.HttpContext.Features.Get<AuditPen>()?.HasWritten != true
            ? throw new InvalidOperationException($"The call was to leave {audit} in the audit trail and did not.")
            : result;
    }
}
