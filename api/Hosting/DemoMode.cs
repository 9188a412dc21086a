using System.Net;
using HealthPass.Api.Demo;
using HealthPass.Api.Demo.Past;
using HealthPass.Api.Operators;
using HealthPass.Api.Pages;
using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Hosting;

/// <summary>Runs with made-up people: on loopback only, and never in a folder that holds real ones.</summary>
internal static class DemoMode
{
    public const string Switch = "--demo";

    private const string DefaultUrls = "http://localhost:8080";

    /// <summary>Settles addresses and folder.</summary>
    /// <returns>Why the process must not start, null when it may.</returns>
    public static string? Refuse(WebApplicationBuilder builder, NodeOptions options, bool demo)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(urls))
        {
            urls = DefaultUrls;
            _ = builder.WebHost.UseUrls(urls);
        }

        var all = string.Join(';', urls, builder.Configuration[OperatorOptions.MetricsUrlKey]);
        if (demo && all.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            return $"The demo serves on loopback addresses only, and {open} is not one.";
        }

        if (demo && builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            return "The demo takes its addresses from ASPNETCORE_URLS alone; remove Kestrel:Endpoints.";
        }

        try
        {
            DemoFolder.Claim(options, demo);
            return null;
        }
        catch (DemoFolderException error)
        {
            return error.Message;
        }
    }

    /// <summary>Gives a new folder its made-up past; to be called before anything else opens the folder.</summary>
    /// <returns>False when the process was asked to stop meanwhile.</returns>
    public static async Task<bool> WritePastAsync(this WebApplicationBuilder builder, NodeOptions options)
    {
        try
        {
            _ = await DemoPast.WriteAsync(options, DemoOptions.Read(builder.Configuration), TimeProvider.System, CancellationToken.None);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Adds the made-up residents. They come last, so that on the way down they stop first.</summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        _ = builder.Services.AddSingleton<IDemoAccess, DemoAccessAfterStart>();
        _ = builder.Services.AddSingleton(new DemoMark(OneFor: null));
        _ = builder.Services.AddDemoTraffic(DemoOptions.Read(builder.Configuration));
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
