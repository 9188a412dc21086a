using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>Reads a node's settings for a command, as the node itself does.</summary>
internal static class CommandSettings
{
    public static NodeOptions Read(string[] arguments) => NodeOptions.Read(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(arguments)
        .Build());
}
