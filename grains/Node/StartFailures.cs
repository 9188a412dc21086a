using HealthPass.Grains.Editions;
using HealthPass.Kernel.Faults;
using HealthPass.Node.Startup;
using HealthPass.Storage;

namespace HealthPass.Node;

/// <summary>What an operator is told of a start that failed.</summary>
public static class StartFailures
{
    /// <summary>The exit code of a failed start.</summary>
    /// <param name="failure">The stage that failed.</param>
    public static int CodeOf(StageFailedException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException switch
        {
            KeyFileRefusedException => ExitCodes.KeyFile,
            SchemaTooNewException => ExitCodes.Schema,
            DataFolderException => ExitCodes.Folder,
            PortTakenException => ExitCodes.Port,
            EditionRefusedException => ExitCodes.Regions,
            { } error when DependencyFaults.IsStorageUnavailable(error) => ExitCodes.Unavailable,
            _ => ExitCodes.Failed,
        };
    }

    /// <summary>One line that says why; what needs no trace of calls stands in it alone.</summary>
    public static string TextOf(StageFailedException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return CodeOf(failure) is ExitCodes.KeyFile or ExitCodes.Schema or ExitCodes.Folder or ExitCodes.Port or ExitCodes.Regions ? $"Not started: {failure.InnerException!.Message}" : $"Not started: {failure.Message}";
    }
}
