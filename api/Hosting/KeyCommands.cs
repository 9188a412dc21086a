using HealthPass.Kernel.Keys;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's key commands: <c>keys create PATH</c>, <c>keys rotate token</c> and <c>keys rotate data</c>.</summary>
internal static class KeyCommands
{
    // Long enough for the file to reach every node by hand or by a mounted secret.
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);

    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
            case ["create", var path]:
                return Create(Path.GetFullPath(path), output, errors);
            case ["rotate", "token" or "data", ..]:
                return Rotate(arguments, output, errors);
            default:
                errors.WriteLine("Usage: keys create PATH | keys rotate token|data");
                return 2;
        }
    }

    private static int Create(string path, TextWriter output, TextWriter errors)
    {
        if (File.Exists(path))
        {
            errors.WriteLine($"{path} is there already; a key file is never replaced by a new one.");
            return 1;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _ = KeyFile.LoadOrCreate(path, TimeProvider.System.GetUtcNow());
        output.WriteLine($"Created {path}. Give it to every node of the cluster, and keep a copy offline: without it nobody's code can be found again.");
        return 0;
    }

    private static int Rotate(string[] arguments, TextWriter output, TextWriter errors)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(arguments[2..]).Build();
        var file = NodeOptions.Read(configuration).KeysFile;
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
