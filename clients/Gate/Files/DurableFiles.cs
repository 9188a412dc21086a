using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HealthPass.Gate.Files;

/// <summary>Files that are whole and there after the power was lost at any moment, and that only their owner reads.</summary>
internal static partial class DurableFiles
{
    private const int ReadDirectory = 0x10000; // O_RDONLY | O_DIRECTORY on x86-64
    private const int ReadDirectoryArm = 0x4000; // the same on arm64

    /// <summary>Makes a folder for this user alone.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder);
            return;
        }

        _ = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Opens or makes a file for this user alone.</summary>
    public static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }

    /// <summary>Puts a file in the place of another: after a loss of power it is the one or the other, and whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var next = path + ".new";
        using (var file = Open(next))
        {
            file.SetLength(0);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes names that were added to a folder, or taken from it, durable. Windows does that by itself.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var handle = OpenFolder(folder, RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? ReadDirectoryArm : ReadDirectory);
        if (handle.IsInvalid || Sync(handle) != 0)
        {
            throw new IOException($"The folder could not be made durable (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Sync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial SafeFileHandle OpenFolder(string path, int flags);
}
