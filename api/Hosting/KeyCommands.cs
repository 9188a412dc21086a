using HealthPass.Grains.Governance.Keys;
using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's key commands: <c>keys rotate token</c> and <c>keys rotate data</c>.</summary>
internal static class KeyCommands
{
    // Long enough for the file to reach every node by hand or by a mounted secret.
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(arguments).Build();
        var file = NodeOptions.Read(configuration).KeysFile;
        if (arguments is not ["rotate", "token" or "data", ..])
        {
            errors.WriteLine("Usage: keys rotate token|data");
            return 2;
        }

        if (!File.Exists(file))
        {
            errors.WriteLine($"There is no key file at {file}.");
            return 1;
        }

        var from = TimeProvider.System.GetUtcNow() + Lead;
        var id = arguments[1] == "token" ? KeyFile.RotateToken(file, from) : KeyFile.RotateData(file, from);
        output.WriteLine($"Added {arguments[1]} key {id} to {file}; it is used from {from:O} on. Copy the file to every node before then.");
        return 0;
    }
}
