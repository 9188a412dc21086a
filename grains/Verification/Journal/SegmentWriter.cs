using HealthPass.Kernel.Files;
using Microsoft.Win32.SafeHandles;

namespace HealthPass.Verification.Journal;

/// <summary>
/// Writes one segment. It keeps some zeros ahead of the last frame, so that most commits change no length: flushing data
/// alone costs the disk and the processor about half of flushing a file that has grown.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    private const int BlockBytes = 64 << 10;
    private const int RoomBytes = 1 << 20;

    private static readonly ReadOnlyMemory<byte>[] Zeros = [.. Enumerable.Repeat((ReadOnlyMemory<byte>)new byte[BlockBytes], RoomBytes / BlockBytes)];

    private readonly SafeFileHandle _file;
    private long _room;

    private SegmentWriter(SafeFileHandle file)
    {
        _file = file;
        _room = RandomAccess.GetLength(file);
    }

    /// <summary>Opens a segment that was begun before, or begins it; what lies behind its frames must be zeros.</summary>
    public static SegmentWriter Open(string path) => New(path, FileMode.OpenOrCreate);

    /// <summary>Begins a segment.</summary>
    /// <param name="path">The file; whatever it held is gone.</param>
    public static SegmentWriter Begin(string path) => New(path, FileMode.Create);

    /// <summary>Makes a frame durable.</summary>
    /// <exception cref="IOException">The disk did not take it: <see cref="CutBack"/> before going on.</exception>
    public void Commit(ReadOnlySpan<byte> frame, long offset)
    {
        RandomAccess.Write(_file, frame, offset);
        var end = offset + frame.Length;
        if (end <= _room)
        {
            Disk.FlushData(_file);
            return;
        }

        MakeRoom(end);
        RandomAccess.FlushToDisk(_file);
    }

    /// <summary>Takes away what stands behind the last frame, room and remains of one that failed.</summary>
    public void CutBack(long end)
    {
        RandomAccess.SetLength(_file, end);
        RandomAccess.FlushToDisk(_file);
        _room = end;
    }

    public void Dispose() => _file.Dispose();

    private static SegmentWriter New(string path, FileMode mode)
    {
        // A handle alone cannot be asked for with a mode: the file is made first.
        new FileStream(path, OwnerOnly.Options(FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)).Dispose();
        var writer = new SegmentWriter(File.OpenHandle(path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
        try
        {
            Disk.FlushFolder(Path.GetDirectoryName(path)!);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private void MakeRoom(long end)
    {
        try
        {
            RandomAccess.Write(_file, Zeros, end);
            _room = end + RoomBytes;
        }
        catch (IOException)
        {
            // The disk is nearly full: the frame is what counts, room is a convenience.
            RandomAccess.SetLength(_file, end);
            _room = end;
        }
    }
}
