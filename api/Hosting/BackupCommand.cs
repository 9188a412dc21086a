using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's command <c>backup FOLDER KEYS_FOLDER</c>: it reads beside a running node and disturbs nobody.</summary>
internal static class BackupCommand
{
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [var folder, var keysFolder, ..] || folder.StartsWith('-') || keysFolder.StartsWith('-'))
        {
            return null;
        }

        var options = CommandSettings.Read(arguments[2..]);
        if (!Directory.Exists(options.DataDirectory))
        {
            await errors.WriteLineAsync($"There is no data folder {options.DataDirectory}.");
            return ExitCodes.Failed;
        }

        BackupReport report;
        try
        {
            await using (var store = OperatorStore.Open(options))
            {
                await (store?.TellAsync("backup", options.Name) ?? Task.CompletedTask);
            }

            report = NodeBackup.Take(options, folder, keysFolder, TimeProvider.System.GetUtcNow());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"No backup was taken: {error.Message}");
            return ExitCodes.Failed;
        }

        await output.WriteLineAsync(report.HasDatabase
            ? $"Backed up node {report.Node}: database, journal and keys; {report.Waiting} scans are in the journal alone."
            : $"Backed up the journal and the keys of node {report.Node}. The database is PostgreSQL's: dump it before this, so that the journal reaches further than the dump.");
        return ExitCodes.Done;
    }
}
