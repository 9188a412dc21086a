using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HealthPass.Verification.Journal;

/// <summary>What the framework does not offer of a disk: flushing data without the file's times, and flushing a folder.</summary>
internal static partial class Disk
{
    private const int Interrupted = 4; // EINTR
    private const int ReadDirectory = 0x10000; // O_RDONLY | O_DIRECTORY on x86-64
    private const int ReadDirectoryArm = 0x4000; // the same on arm64

    /// <summary>Makes written bytes durable that did not change the file's length.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void FlushData(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        Check(file, FDataSync);
    }

    /// <summary>Makes a new file's name durable.</summary>
    /// <exception cref="IOException">The disk failed, or the folder is gone.</exception>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var flags = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? ReadDirectoryArm : ReadDirectory;
        using var handle = OpenFolder(folder, flags);
        if (handle.IsInvalid)
        {
            throw Failed();
        }

        Check(handle, FSync);
    }

    // The call is a method and no closure over the file: each commit would allocate one.
    private static void Check(SafeFileHandle file, Func<SafeFileHandle, int> call)
    {
        while (call(file) != 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw Failed();
            }
        }
    }

    private static IOException Failed()
    {
        var error = Marshal.GetLastPInvokeError();
        return new(new Win32Exception(error).Message, error);
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FDataSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int FSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial SafeFileHandle OpenFolder(string path, int flags);
}
