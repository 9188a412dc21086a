using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.HttpOverrides;

namespace HealthPass.Api.Shell;

/// <summary>Puts the shell around everything that is answered.</summary>
internal static class HttpShellSetup
{
    public static IServiceCollection AddHttpShell(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(provider => HttpShell.Read(configuration, provider.GetRequiredService<OwnPort>()))
            .AddSingleton<IEnclosure>(provider => provider.GetRequiredService<HttpShell>());

    /// <summary>Stands before everything else, routing included.</summary>
    public static void UseHttpShell(this WebApplication app)
    {
        var shell = app.Services.GetRequiredService<HttpShell>();
        if (shell.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in shell.Proxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }

            _ = app.UseForwardedHeaders(forwarded);
        }

        _ = app.Use(next => context =>
        {
            shell.Enclose(context);
            return shell.Knows(context) ? next(context) : HttpShell.RefuseAsync(context);
        });
    }

    /// <summary>Gives an answer what its endpoint declares of it; behind routing. What declares nothing keeps what is strictest.</summary>
    public static void UseDeclaredHeaders(this WebApplication app) => app.Use(next => context =>
    {
        if (Declaration.Of(context) is { } declaration)
        {
            if (declaration.Caching is { } caching)
            {
                context.Response.Headers.CacheControl = caching;
            }

            if (declaration.ContentPolicy is { } policy)
            {
                context.Response.Headers.ContentSecurityPolicy = policy;
            }
        }

        return next(context);
    });
}
