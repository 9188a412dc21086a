using System.ComponentModel;
using System.Diagnostics;
using HealthPass.Grains.Rings;
using HealthPass.Kernel.Files;
using HealthPass.Kernel.Keys;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's commands that write the key file: <c>keys create</c>, <c>keys rotate</c> and <c>keys retire</c>.</summary>
internal static class KeyCommands
{
    private const string Suite = "suite";

    // Long enough for the file to reach every node by hand or by a mounted secret. A node that has not got it then holds the key up.
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(2);

    public static async Task<int?> CreateAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [[not '-', ..] typed, .. var rest])
        {
            return null;
        }

        var (path, settings) = (Path.GetFullPath(typed), CommandSettings.Configure(rest));
        var typedSuite = settings[Suite] ?? settings["HealthPass:Keys:Suite"];
        if (!TryReadSuite(typedSuite, out var suite))
        {
            return await RefuseSuiteAsync(typedSuite, errors);
        }

        if (File.Exists(path))
        {
            await errors.WriteLineAsync($"{path} is there already; a key file is never replaced by a new one.");
            return ExitCodes.Failed;
        }

        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
            KeyFile.Create(path, KeyFile.Fresh(TimeProvider.System.GetUtcNow(), suite ?? KeySuite.Default));
            if (settings["group"] is { Length: > 0 } group && !OperatingSystem.IsWindows())
            {
                await RunAsync("chgrp", group, path);
                File.SetUnixFileMode(path, OwnerOnly.OfFiles | UnixFileMode.GroupRead);
            }

            if (settings["owner"] is { Length: > 0 } owner)
            {
                await RunAsync("chown", owner, path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Win32Exception)
        {
            await errors.WriteLineAsync($"No key file that its reader can read: {error.Message}");
            return ExitCodes.Failed;
        }

        await output.WriteLineAsync($"Created {path}. Give it to every node of the cluster, and keep a copy offline: without it nobody's code can be found again.");
        return ExitCodes.Done;
    }

    public static async Task<int?> RotateAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [("token" or "data" or "authority" or "checkpoint") and var ring, .. var rest])
        {
            return null;
        }

        var settings = CommandSettings.Configure(rest);
        if (!TryReadSuite(settings[Suite], out var suite))
        {
            return await RefuseSuiteAsync(settings[Suite], errors);
        }

        if (suite is not null && ring is not ("token" or "data"))
        {
            await errors.WriteLineAsync($"Only token and data keys have a suite; the {ring}'s have none.");
            return ExitCodes.Usage;
        }

        var options = NodeOptions.Read(settings);
        var file = options.KeysFile;
        if (!File.Exists(file))
        {
            await errors.WriteLineAsync($"There is no key file at {file}.");
            return ExitCodes.Failed;
        }

        try
        {
            await using var store = OperatorStore.Open(options);
            await (store?.TellAsync($"keys rotate {ring}{(suite is { } asked ? $" --suite={asked.ToWire()}" : string.Empty)}") ?? Task.CompletedTask);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"No key was added, because nothing could be left for the audit trail: {error.Message}");
            return ExitCodes.Failed;
        }

        var from = TimeProvider.System.GetUtcNow() + Lead;
        VersionedKey added;
        try
        {
            added = ring switch
            {
                "token" => KeyFile.RotateToken(file, from, suite),
                "data" => KeyFile.RotateData(file, from, suite),
                "authority" => KeyFile.RotateAuthority(file, from),
                _ => KeyFile.RotateCheckpoint(file, from),
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"No key was added: {error.Message}");
            return ExitCodes.Failed;
        }

        await output.WriteLineAsync(
            $"Added {ring} key {added.Id}{(ring is "token" or "data" ? $" of the suite {added.Suite.ToWire()}" : string.Empty)} to {file}. Give the file to every node: the key is used from {from:O} on, and not before every living node has it; `keys status` tells who has.");
        return ExitCodes.Done;
    }

    public static async Task<int?> RetireAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [("token" or "authority") and var kind, var typed, .. var rest] || !ushort.TryParse(typed, out var id) || id == 0)
        {
            return null;
        }

        var key = new KeyName(Enum.Parse<KeyKind>(kind, ignoreCase: true), id);
        var options = CommandSettings.Read(rest);
        try
        {
            await using var store = OperatorStore.Open(options);
            var keys = KeyFile.Load(options.KeysFile);
            var now = TimeProvider.System.GetUtcNow();
            if (store is null || (await store.Get<IRingStore>().ReadAsync(CancellationToken.None)) is var state && !state.Kept.Any(kept => kept.Key.Name == key && kept.RetiredAt is null))
            {
                await errors.WriteLineAsync($"The database knows no {key} that could be retired.");
                return ExitCodes.Failed;
            }

            var ring = new KeyRing(keys);
            ring.Share(RingRules.Shared(state));
            var ids = key.Kind == KeyKind.Token ? keys.Token : AuthorityKeys.Of(keys);
            var inUse = ids.Where(one => one.NotBefore <= now && ring.IsShared(new(key.Kind, one.Id))).MaxBy(one => (one.NotBefore, one.Id));
            if (inUse is null || inUse.Id == key.Id || ids.Any(one => one.Id == key.Id && one.NotBefore > inUse.NotBefore))
            {
                await errors.WriteLineAsync($"{key} is in use, or comes into use: rotate first, and retire it when nothing that it made counts any more.");
                return ExitCodes.Failed;
            }

            await store.TellAsync("keys retire", key.ToString());
            _ = await store.Get<IRingStore>().RetireAsync(key, now.ToUnixTimeSeconds(), CancellationToken.None);
            if (ids.Any(one => one.Id == key.Id))
            {
                KeyFile.Remove(options.KeysFile, key);
            }

            await output.WriteLineAsync($"Retired {key}, and took it out of {options.KeysFile}. Give the file to every node; one that still has the key only opens with it.");
            return ExitCodes.Done;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"{key} may not be in the file any more, and could not be taken out: {error.Message}");
            return ExitCodes.Failed;
        }
    }

    private static bool TryReadSuite(string? typed, out KeySuite? suite)
    {
        var isKnown = KeySuites.TryParse(typed, out var read);
        suite = isKnown ? read : null;
        return isKnown || typed is null;
    }

    private static async Task<int?> RefuseSuiteAsync(string? typed, TextWriter errors)
    {
        await errors.WriteLineAsync($"There is no suite {typed}: there are {string.Join(" and ", KeySuites.Names)}.");
        return ExitCodes.Usage;
    }

    // The system's own programs know users and groups by name and by number, here and in containers.
    private static async Task RunAsync(string program, string who, string path)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [who, path]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new IOException(said.Trim());
        }
    }
}
