using System.Text;
using HealthPass.Kernel.Files;

namespace HealthPass.Node;

/// <summary>
/// Says in a data folder which node it is of. Journal, tallies and counts go by the node's name: under another one they would count a second time, whether a
/// node or an operator's command took the folder.
/// </summary>
public static class NodeMark
{
    /// <summary>The file with the name.</summary>
    public const string FileName = "node";

    /// <summary>The node that a folder is of.</summary>
    /// <param name="folder">The data folder, which need not be there.</param>
    /// <returns>Null where nobody has said, or nobody may look: then the start says what is wrong with the folder.</returns>
    public static string? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) && File.ReadAllText(path, Encoding.UTF8).Trim() is { Length: > 0 } name ? name : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Makes a folder that of a node.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="name">The node's name.</param>
    /// <exception cref="DataFolderException">It is another node's.</exception>
    public static void Keep(string folder, string name)
    {
        if (WhyNot(folder, name) is { } refusal)
        {
            throw new DataFolderException(refusal);
        }

        if (Read(folder) is not null)
        {
            return;
        }

        using var file = new FileStream(Path.Combine(folder, FileName), OwnerOnly.Options(FileMode.Create));
        file.Write(Encoding.UTF8.GetBytes(name + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Why a folder may not be a node's.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="name">The node's name.</param>
    /// <returns>Null where it may.</returns>
    internal static string? WhyNot(string folder, string name) => Read(folder) is { } owner && owner != name
        ? $"The data folder {folder} is that of the node {owner}, and this process is called {name}: what is in it would count a second time. Start it with HealthPass:Node:Name={owner} or without a name, or give {name} a folder of its own."
        : null;
}
