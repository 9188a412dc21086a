using System.Runtime.InteropServices;

namespace HealthPass.Benchmarks.Load;

/// <summary>The few system calls of the load loop and of stopping a process politely.</summary>
internal static unsafe partial class Posix
{
    public const int DontWait = 0x40;
    public const int NoSignal = 0x4000;
    public const int Readable = 1;
    public const int Terminate = 15;

    private const int AddToSet = 1;
    private const int TryAgain = 11;
    private const int Interrupted = 4;

    // The kernel packs epoll_event on x86-64 only.
    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture == Architecture.X64;
    private static readonly int EventSize = Packed ? 12 : 16;
    private static readonly int DataOffset = Packed ? 4 : 8;

    public static int NewPoll() => Checked(epoll_create1(0));

    public static void Watch(int poll, int descriptor, int index)
    {
        var item = stackalloc byte[16];
        *(int*)item = Readable;
        *(int*)(item + DataOffset) = index;
        *(int*)(item + DataOffset + 4) = 0;
        _ = Checked(epoll_ctl(poll, AddToSet, descriptor, item));
    }

    /// <summary>Waits for readable sockets.</summary>
    /// <returns>How many indexes were written; 0 when the time is over.</returns>
    public static int Wait(int poll, Span<int> ready, int milliseconds)
    {
        var events = stackalloc byte[16 * 128];
        var count = epoll_wait(poll, events, Math.Min(ready.Length, 128), milliseconds);
        if (count < 0)
        {
            return Marshal.GetLastPInvokeError() == Interrupted ? 0 : Checked(count);
        }

        for (var i = 0; i < count; i++)
        {
            ready[i] = *(int*)(events + (i * EventSize) + DataOffset);
        }

        return count;
    }

    /// <summary>Reads what is there.</summary>
    /// <returns>Bytes read, 0 at the end of the stream, -1 when nothing is there yet.</returns>
    public static int Receive(int descriptor, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            var read = recv(descriptor, start, buffer.Length, DontWait);
            return read >= 0 ? (int)read : Marshal.GetLastPInvokeError() is TryAgain or Interrupted ? -1 : Checked((int)read);
        }
    }

    public static void SendAll(int descriptor, ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            fixed (byte* start = data)
            {
                var sent = send(descriptor, start, data.Length, NoSignal);
                data = data[Checked((int)sent)..];
            }
        }
    }

    public static void Close(int descriptor) => _ = close(descriptor);

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    public static void Signal(int process, int signal) => _ = kill(process, signal);

    private static int Checked(int result) => result >= 0
        ? result
        : throw new IOException($"System call failed with error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(int poll, int operation, int descriptor, byte* item);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_wait(int poll, byte* events, int count, int milliseconds);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint recv(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint send(int descriptor, byte* buffer, nint length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int process, int signal);
}
