using System.Net;
using HealthPass.Api.Demo;
using HealthPass.Api.Operators;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>Runs with made-up people: on loopback only, and never in a folder that holds real ones.</summary>
internal static class DemoMode
{
    public const string Switch = "--demo";

    private const string DefaultUrls = "http://localhost:8080";

    /// <summary>Finds the demo in this build. Nothing else knows whether it is there.</summary>
    /// <returns>The demo, null in a build without it.</returns>
    public static IDemoStage? Find()
    {
#if DEMO
        return new Demo.DemoStage();
#else
        return null;
#endif
    }

    /// <summary>Gives the demo an account at a carrier's gateway that goes nowhere but to a file, unless it is set up with others.</summary>
    /// <param name="configuration">The settings.</param>
    public static void Preset(IConfiguration configuration)
    {
        const string account = "HealthPass:Carriers:0";
        if (configuration.GetSection(account).Exists())
        {
            return;
        }

        configuration[$"{account}:Name"] = "demo";
        configuration[$"{account}:Protocol"] = "Log";
        configuration[$"{account}:TakesPseudonyms"] = bool.TrueString;
        configuration[$"{account}:PerSecond"] = "20";
    }

    /// <summary>Settles addresses and folder.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="options">How the node is set up.</param>
    /// <param name="demo">Whether the process was started with <see cref="Switch"/>.</param>
    /// <param name="carried">The demo that the build carries, null for none.</param>
    /// <returns>Why the process must not start, null when it may.</returns>
    public static string? Refuse(WebApplicationBuilder builder, NodeOptions options, bool demo, IDemoStage? carried)
    {
        if (demo && carried is null)
        {
            return $"This build does not carry the demo. Start it without {Switch}, or build the api with -p:WithDemo=true.";
        }

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

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
