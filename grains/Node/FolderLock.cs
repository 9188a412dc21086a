using HealthPass.Kernel.Files;

namespace HealthPass.Node;

/// <summary>
/// Keeps a data folder to one process: two that append to one journal would overwrite each other's scans. The operating
/// system drops the lock with the process, however that ends.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the folder.</summary>
    /// <returns>Gives the folder back when disposed.</returns>
    /// <exception cref="InvalidOperationException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, "node.lock");
        try
        {
            return new(new FileStream(path, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite)));
        }
        catch (IOException error) when (File.Exists(path))
        {
            throw new InvalidOperationException($"Another process runs on the data folder {folder}. Each process needs a folder of its own.", error);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
