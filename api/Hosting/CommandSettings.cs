using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>Reads a node's settings for a command, as the node itself does.</summary>
internal static class CommandSettings
{
    /// <summary>The configuration of a command that is given these arguments.</summary>
    /// <exception cref="UnknownSettingsException">A setting is none.</exception>
    public static IConfiguration Configure(string[] arguments)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(arguments)
            .Build();
        SettingsCheck.Refuse(configuration, SettingsTypes.Of(typeof(CommandSettings).Assembly));
        return configuration;
    }

    /// <summary>The node's settings.</summary>
    public static NodeOptions Read(string[] arguments) => NodeOptions.Read(Configure(arguments));
}
