using System.Runtime.InteropServices;

namespace HealthPass.Kernel.Files;

/// <summary>Asks the system what may be done with a folder, without doing it.</summary>
public static partial class FolderAccess
{
    private const int WriteAndEnter = 2 | 1;

    /// <summary>Whether this process may write into a folder. Windows is not asked: there a start finds out.</summary>
    /// <param name="folder">The folder.</param>
    public static bool CanWrite(string folder) => OperatingSystem.IsWindows() || Access(folder, WriteAndEnter) == 0;

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Access(string path, int mode);
}
