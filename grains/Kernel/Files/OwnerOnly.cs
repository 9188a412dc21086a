using System.Runtime.InteropServices;

namespace HealthPass.Kernel.Files;

/// <summary>
/// Folders that only their owner enters (700) and files that only their owner reads (600), whatever the umask of whoever started
/// the process. Windows has no such modes: there the folder's own rules hold.
/// </summary>
public static partial class OwnerOnly
{
    /// <summary>The mode of files.</summary>
    public const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The mode of folders.</summary>
    public const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes it the rule of the whole process, that of libraries too; before anything is written. What this code makes itself
    /// says its mode all the same.
    /// </summary>
    public static void Use()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask((uint)Others);
        }
    }

    /// <summary>Makes a folder, and those above it that are missing.</summary>
    /// <param name="path">The folder; one that is there stays as it is.</param>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(path);
        }
        else
        {
            _ = Directory.CreateDirectory(path, OfFolders);
        }
    }

    /// <summary>How a file is opened that may have to be made.</summary>
    /// <param name="mode">What is done where it is there, and where it is not.</param>
    /// <param name="access">What it is opened for.</param>
    /// <param name="share">What others may do meanwhile.</param>
    public static FileStreamOptions Options(FileMode mode, FileAccess access = FileAccess.Write, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OfFiles;
        }

        return options;
    }

    /// <summary>Takes from a folder or file, or from what a link leads to, what others may do with it.</summary>
    /// <param name="path">It; nothing is done where it is not there.</param>
    /// <returns>Whether others could do anything with it until now.</returns>
    /// <exception cref="UnauthorizedAccessException">It is somebody else's.</exception>
    /// <exception cref="IOException">It lies where nothing can be changed.</exception>
    public static bool Narrow(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path) || File.GetUnixFileMode(path) is var mode && (mode & Others) == 0)
        {
            return false;
        }

        File.SetUnixFileMode(path, mode & ~Others);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint SetMask(uint mask);
}
