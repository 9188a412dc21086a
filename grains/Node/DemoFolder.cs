using HealthPass.Kernel.Files;
using HealthPass.Storage.Common;

namespace HealthPass.Node;

/// <summary>
/// Keeps demo persons and real ones apart: a data folder belongs to the demo from its first start or never. A marker file
/// says which, so that neither kind of start can take the other's folder by mistake.
/// </summary>
public static class DemoFolder
{
    /// <summary>Name of the file that marks a folder as the demo's.</summary>
    public const string MarkerName = "demo.marker";

    private const string MarkerText =
        "This data folder belongs to the HealthPass demo (--demo). Everything in it is made up.\n"
        + "Without --demo HealthPass refuses to start on it. Delete the whole folder, not this file alone, when the demo is over.\n";

    // A freshly formatted volume has this folder, and nobody's registrations are in it.
    private const string FileSystemFolder = "lost+found";

    /// <summary>Claims the data folder of a node; call it before anything else touches the folder.</summary>
    /// <param name="node">How the node is set up.</param>
    /// <param name="demo">Whether the process was started with <c>--demo</c>.</param>
    /// <exception cref="DemoFolderException">
    /// The folder belongs to the other kind, or the node keeps or reaches registrations outside its folder.
    /// </exception>
    public static void Claim(NodeOptions node, bool demo)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (demo && (node.Storage.Provider != StorageProvider.Sqlite || node.Role != NodeRole.All))
        {
            // The marker speaks for the folder only: a database or a cluster beside it may hold anything.
            throw new DemoFolderException(
                "The demo runs in one process with its own SQLite file. Start it with HealthPass:Storage:Provider=Sqlite and "
                + $"HealthPass:Node:Role=All (now {node.Storage.Provider} and {node.Role}), or leave out --demo.");
        }

        Claim(node.DataDirectory, demo);
    }

    /// <summary>Claims a data folder.</summary>
    /// <param name="dataDirectory">The folder; the demo creates it when it is missing.</param>
    /// <param name="demo">Whether the process was started with <c>--demo</c>.</param>
    /// <exception cref="DemoFolderException">The folder belongs to the other kind.</exception>
    public static void Claim(string dataDirectory, bool demo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataDirectory);
        var folder = Path.GetFullPath(dataDirectory);
        if (File.Exists(folder))
        {
            throw new DemoFolderException($"The data folder {folder} is a file. Set HealthPass:DataDirectory to a folder.");
        }

        var marked = IsMarked(folder);
        if (!demo)
        {
            if (marked)
            {
                throw new DemoFolderException(
                    $"The data folder {folder} holds the made-up people of a demo, who must not be mixed with real ones. "
                    + "Set HealthPass:DataDirectory to another folder, or start with --demo to go on with the demo.");
            }

            return;
        }

        if (!marked)
        {
            Mark(folder);
        }
    }

    /// <summary>Whether a folder is the demo's.</summary>
    /// <param name="dataDirectory">The folder.</param>
    /// <returns>True when it holds the marker.</returns>
    public static bool IsMarked(string dataDirectory) => File.Exists(Path.Combine(dataDirectory, MarkerName));

    private static void Mark(string folder)
    {
        OwnerOnly.CreateFolder(folder);
        if (Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(entry => Path.GetFileName(entry) != FileSystemFolder) is { } found)
        {
            throw new DemoFolderException(
                $"The data folder {folder} is not the demo's: it already holds {Path.GetFileName(found)}, and may hold real "
                + "registrations. Set HealthPass:DataDirectory to a new or empty folder for the demo, or start without --demo.");
        }

        File.WriteAllText(Path.Combine(folder, MarkerName), MarkerText);
    }
}
