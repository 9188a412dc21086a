using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HealthPass.Plants;

/// <summary>Answers every twentieth scan that has an id of its own as if it had been recorded, and records nothing.</summary>
public sealed class LostAcknowledgement : IStartupFilter
{
    private int _count;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        _ = app.Use(async (context, further) =>
        {
            if (context.Request.Path != "/v1/scans" || Interlocked.Increment(ref _count) % 20 != 0)
            {
                await further(context);
                return;
            }

            context.Request.EnableBuffering();
            var scan = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            context.Request.Body.Position = 0;
            if (scan?["scanId"]?.GetValue<string>() is not { } scanId)
            {
                await further(context);
                return;
            }

            await context.Response.WriteAsJsonAsync(new { scanId, verdict = "allow", colour = (string?)null }, context.RequestAborted);
        });
        next(app);
    };
}
