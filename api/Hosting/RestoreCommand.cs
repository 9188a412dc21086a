using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>The operator's command <c>restore FOLDER KEYS_FOLDER</c>: makes the data folder of a node anew from its backup.</summary>
internal static class RestoreCommand
{
    public static async Task<int?> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is not [var folder, var keysFolder, ..] || folder.StartsWith('-') || keysFolder.StartsWith('-'))
        {
            return null;
        }

        var options = CommandSettings.Read(arguments[2..]);
        BackupReport report;
        try
        {
            report = await NodeRestore.RunAsync(options, Path.GetFullPath(folder), Path.GetFullPath(keysFolder), CancellationToken.None);
            await using var store = OperatorStore.Open(options);
            await (store?.TellAsync("restore", report.Node) ?? Task.CompletedTask);
        }
        catch (KeyFileRefusedException error)
        {
            await errors.WriteLineAsync($"Nothing was restored: {error.Message}");
            return ExitCodes.KeyFile;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync($"Nothing was restored: {error.Message}");
            return ExitCodes.Failed;
        }

        await output.WriteLineAsync(
            $"Restored node {report.Node} as of {report.TakenAt:yyyy-MM-ddTHH:mm:ssZ} into {options.DataDirectory}; {report.Waiting} scans are in its journal alone and are carried to the database at its start. Never start it beside the old one.");
        return ExitCodes.Done;
    }
}
