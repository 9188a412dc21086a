using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Text;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>All commands of the program. Help and dispatch come from this one table, so that none is undocumented and none is a typing error away from a start.</summary>
internal static class Commands
{
    /// <summary>The table.</summary>
    public static readonly IReadOnlyList<Command> All =
    [
        new("keys create", "PATH [--suite=default|sm] [--owner=USER] [--group=GROUP]", "makes a key file, for that user or readable by that group", KeyCommands.CreateAsync),
        new("keys rotate", "token|data|authority|checkpoint [--suite=default|sm]", "adds a key to the key file, token and data keys of the suite of the newest or of that one; it counts when every node has it", KeyCommands.RotateAsync),
        new("keys retire", "token|authority ID", "takes a key out of the key file that nothing needs any more", KeyCommands.RetireAsync),
        new("keys status", "", "what the key file has, what the database knows, what each node has said", KeyStatusCommand.RunAsync),
        new("keys list", "", "the API keys in force", ApiKeyCommand.ListAsync),
        new("keys issue", "channel|gate NAME [--owner=..] [--channel=..] [--venues=ID,ID] [--region=CODE] [--rate=N] [--documents-per-minute=N] [--documents-per-day=N] [--days=N]",
            "makes an API key", ApiKeyCommand.IssueAsync),
        new("keys rotate-key", "KEY_ID [--overlap-minutes=N]", "gives an API key a new secret", ApiKeyCommand.RotateAsync),
        new("keys revoke", "KEY_ID", "withdraws an API key", ApiKeyCommand.RevokeAsync),
        new("staff list", "", "the accounts", StaffCommandLine.ListAsync),
        new("staff suspend", "NAME", "stops an account and ends its sessions", StaffCommandLine.SuspendAsync),
        new("staff administrator", "NAME", "makes an administrator when none can sign in", StaffCommandLine.MakeAdministratorAsync),
        new("audit verify", "[--checkpoint FILE] [--database-only true]", "goes through the audit trail and says whether it is whole", VerifyCommand.RunAsync),
        new("audit witness", "--url URL --key FILE --state FILE [--name NAME] [--log-key KEY]", "signs the audit's head from outside", WitnessCommand.RunAsync),
        new("backup", "FOLDER KEYS_FOLDER", "copies the database, the journal and, apart from them, the keys", BackupCommand.RunAsync),
        new("restore", "FOLDER KEYS_FOLDER", "makes the data folder, which must be empty, anew from a backup, and sees that its parts fit", RestoreCommand.RunAsync),
        new("check", "", "whether a start would succeed: settings, folder, disk, keys, database, clock, ports; starts and changes nothing", CheckCommand.RunAsync),
        new("status", "", "the nodes of the cluster, their builds and whether they are ready", StatusCommand.RunAsync),
        new("version", "", "the build", async (_, output, _) => await VersionAsync(output)),
        new("help", "[COMMAND]", "this list, or one command", async (words, output, errors) => await HelpAsync(words, output, errors)),
    ];

    private static readonly string[] HelpSwitches = ["--help", "-h", "-?", "/?"];

    /// <summary>Runs the command that the program was started with.</summary>
    /// <returns>Its exit code; null where it was started without one, and so is to serve.</returns>
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        switch (arguments)
        {
            case []:
                return null;
            case [var first, ..] when HelpSwitches.Contains(first):
                return await HelpAsync([], output, errors);
            case ["--version" or "-v", ..]:
                return await VersionAsync(output);
            case [var first, ..] when first.StartsWith('-') || first.Contains('=', StringComparison.Ordinal):
                return null;
        }

        if (Find(arguments) is not { } command)
        {
            return await UnknownAsync(arguments, errors);
        }

        if (arguments.Any(HelpSwitches.Contains))
        {
            return await HelpAsync(command.Words, output, errors);
        }

        try
        {
            if (await command.RunAsync(arguments[command.Words.Length..], output, errors) is { } code)
            {
                return code;
            }

            await errors.WriteLineAsync($"Usage: {command.Usage}");
            return ExitCodes.Usage;
        }
        catch (Exception error) when (SettingsFaults.Is(error))
        {
            await errors.WriteLineAsync(error.Message);
            return ExitCodes.Usage;
        }
        catch (Exception error) when (DependencyFaults.IsStorageUnavailable(error))
        {
            await errors.WriteLineAsync($"The database does not answer, and nothing was done: {error.Message}");
            return ExitCodes.Unavailable;
        }
    }

    private static Command? Find(string[] arguments) =>
        All.FirstOrDefault(command => arguments.AsSpan().StartsWith(command.Words));

    private static async Task<int> UnknownAsync(string[] arguments, TextWriter errors)
    {
        var group = All.Where(command => command.Group == arguments[0]).ToList();
        var typed = group.Count > 0 && arguments.Length > 1 && !arguments[1].StartsWith('-') ? string.Join(' ', arguments[..2]) : arguments[0];
        if (group.Count > 0 && typed == arguments[0])
        {
            await errors.WriteLineAsync($"{typed} is followed by one of: {string.Join(", ", group.Select(command => command.Words[1]))}.");
            return ExitCodes.Usage;
        }

        var near = NearestName.Of(typed, All.Select(command => command.Name).Concat(All.Select(command => command.Group)).Distinct());
        await errors.WriteLineAsync($"There is no command {typed}.{(near is null ? string.Empty : $" Did you mean {near}?")} `help` lists them.");
        return ExitCodes.Usage;
    }

    private static async Task<int> VersionAsync(TextWriter output)
    {
        await output.WriteLineAsync($"HealthPass {NodeVersion.Text}");
        return ExitCodes.Done;
    }

    private static async Task<int> HelpAsync(string[] words, TextWriter output, TextWriter errors)
    {
        var wanted = string.Join(' ', words);
        var commands = wanted.Length == 0 ? All : [.. All.Where(command => command.Name == wanted || command.Group == wanted)];
        if (commands.Count == 0)
        {
            return await UnknownAsync(words, errors);
        }

        if (wanted.Length == 0)
        {
            await output.WriteLineAsync("HealthPass: API and silo in one process. Without a command it serves, with settings as in docs/operators.md:");
            await output.WriteLineAsync("  HealthPass.Api [--HealthPass:Section:Key=VALUE ...] [--urls=URLS] [--demo]");
            await output.WriteLineAsync();
            await output.WriteLineAsync("Commands; those that look at a node or its database take the same settings:");
        }

        foreach (var command in commands)
        {
            await output.WriteLineAsync($"  {command.Usage}");
            await output.WriteLineAsync($"      {command.Summary}");
        }

        if (wanted.Length == 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync("Exit codes: 0 done, 1 failed or found wrong, 2 called wrongly, 3 what it needs does not answer, 4 key file, 5 schema of a newer build, 6 data folder, 7 port.");
        }

        return ExitCodes.Done;
    }
}
