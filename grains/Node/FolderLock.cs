using HealthPass.Kernel.Files;

namespace HealthPass.Node;

/// <summary>
/// Keeps a data folder to one process: two that append to one journal would overwrite each other's scans. The operating
/// system drops the lock with the process, however that ends.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private const string Name = "node.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the folder.</summary>
    /// <returns>Gives the folder back when disposed.</returns>
    /// <exception cref="DataFolderException">Another process has it, or nothing can be written there.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return new(new FileStream(path, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite)));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new DataFolderException(
                $"The user {Environment.UserName} that the process runs as cannot write into the data folder {folder}: {error.Message} Give the folder and what is in it to that user.", error);
        }
        catch (IOException error) when (IsHeld(error))
        {
            throw new DataFolderException($"Another process runs on the data folder {folder}. Each process needs a folder of its own.", error);
        }
        catch (IOException error)
        {
            throw new DataFolderException($"Nothing can be written into the data folder {folder}: {error.Message}", error);
        }
    }

    /// <summary>Whether a process has the folder.</summary>
    /// <param name="folder">A folder that is there.</param>
    public static bool IsHeld(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            using var file = File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
            return false;
        }
        catch (IOException error) when (IsHeld(error))
        {
            return true;
        }
    }

    // What the system says of a lock that somebody has: EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
