using HealthPass.Kernel.Files;
using HealthPass.Kernel.Keys;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's key commands. <c>create</c> and <c>rotate</c> are about the key file, those of <see cref="ApiKeyCommand"/> about API keys.</summary>
internal static class KeyCommands
{
    // Long enough for the file to reach every node by hand or by a mounted secret.
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (ApiKeyCommand.Knows(arguments))
        {
            return await ApiKeyCommand.RunAsync(arguments, output, errors);
        }

        switch (arguments)
        {
            case ["create", var path]:
                return await CreateAsync(Path.GetFullPath(path), output, errors);
            case ["rotate", "token" or "data" or "authority" or "checkpoint", ..]:
                return await RotateAsync(arguments, output, errors);
            default:
                await errors.WriteLineAsync($"Usage: keys create PATH | keys rotate token|data|authority|checkpoint | {ApiKeyCommand.Usage}");
                return 2;
        }
    }

    private static async Task<int> CreateAsync(string path, TextWriter output, TextWriter errors)
    {
        if (File.Exists(path))
        {
            await errors.WriteLineAsync($"{path} is there already; a key file is never replaced by a new one.");
            return 1;
        }

        OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
        _ = KeyFile.LoadOrCreate(path, TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync($"Created {path}. Give it to every node of the cluster, and keep a copy offline: without it nobody's code can be found again.");
        return 0;
    }

    private static async Task<int> RotateAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var options = CommandSettings.Read(arguments[2..]);
        var file = options.KeysFile;
        if (!File.Exists(file))
        {
            await errors.WriteLineAsync($"There is no key file at {file}.");
            return 1;
        }

        try
        {
            await using var store = OperatorStore.Open(options);
            await (store?.TellAsync($"keys rotate {arguments[1]}") ?? Task.CompletedTask);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"No key was added, because nothing could be left for the audit trail: {error.Message}");
            return 1;
        }

        var from = TimeProvider.System.GetUtcNow() + Lead;
        var id = arguments[1] switch
        {
            "token" => KeyFile.RotateToken(file, from),
            "data" => KeyFile.RotateData(file, from),
            "authority" => KeyFile.RotateAuthority(file, from),
            _ => KeyFile.RotateCheckpoint(file, from),
        };
        await output.WriteLineAsync($"Added {arguments[1]} key {id} to {file}; it is used from {from:O} on. Copy the file to every node before then.");
        return 0;
    }
}
