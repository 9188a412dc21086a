namespace HealthPass.Verification.Journal;

/// <summary>Reads sound frames in order. It stops at the durable end, or at the first frame that is torn.</summary>
internal sealed class JournalReader(JournalSegments segments)
{
    private const int BlockBytes = 64 << 10;

    /// <summary>Reads frames from an address on.</summary>
    /// <param name="fromAddress">The address of a frame's first byte.</param>
    /// <param name="endAddress">Where durable frames end.</param>
    /// <returns>The address behind each frame, and its entries, good until the next frame.</returns>
    /// <exception cref="InvalidDataException">A frame before the end is damaged or its segment is missing.</exception>
    public IEnumerable<(long NextAddress, ReadOnlyMemory<byte> Entries)> Read(long fromAddress, long endAddress)
    {
        var bases = segments.List();
        var address = fromAddress;
        while (address < endAddress)
        {
            var index = bases.FindLastIndex(segment => segment <= address);
            if (index < 0)
            {
                throw new InvalidDataException($"The journal has no segment that holds address {address}.");
            }

            var segmentEnd = index + 1 < bases.Count ? Math.Min(bases[index + 1], endAddress) : endAddress;
            foreach (var frame in ReadSegment(bases[index], address, segmentEnd))
            {
                address = frame.NextAddress;
                yield return frame;
            }

            if (address < segmentEnd)
            {
                throw new InvalidDataException($"The journal is damaged at address {address}, before its end at {endAddress}.");
            }
        }
    }

    /// <summary>Reads the sound frames of one segment.</summary>
    /// <param name="segment">Its base address.</param>
    /// <param name="fromAddress">Where to begin.</param>
    /// <param name="endAddress">Where to stop at the latest.</param>
    /// <returns>The address behind each frame, and its entries, good until the next frame.</returns>
    public IEnumerable<(long NextAddress, ReadOnlyMemory<byte> Entries)> ReadSegment(long segment, long fromAddress, long endAddress)
    {
        using var file = File.OpenHandle(segments.PathOf(segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[JournalFrame.HeaderSize];
        var buffer = Array.Empty<byte>();
        var address = fromAddress;
        while (address < endAddress)
        {
            if (!ReadWhole(file, header, address - segment)
                || !JournalFrame.TryReadLength(header, address, out var length)
                || address + length > endAddress
                || address + length > segment + RandomAccess.GetLength(file))
            {
                yield break;
            }

            if (buffer.Length < length)
            {
                buffer = new byte[Math.Max(length, 2 * buffer.Length)];
            }

            var frame = buffer.AsMemory(0, length);
            if (!ReadWhole(file, frame.Span, address - segment) || !JournalFrame.IsSound(frame.Span, address))
            {
                yield break;
            }

            address += length;
            yield return (address, frame[JournalFrame.HeaderSize..]);
        }
    }

    /// <summary>Whether nothing but room stands behind an address.</summary>
    public bool IsZeroFrom(long segment, long address)
    {
        using var file = File.OpenHandle(segments.PathOf(segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var block = new byte[BlockBytes];
        for (var offset = address - segment; ;)
        {
            var read = RandomAccess.Read(file, block, offset);
            if (read == 0)
            {
                return true;
            }

            if (block.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            offset += read;
        }
    }

    /// <summary>Whether a sound frame begins anywhere behind an address: then what is broken there is no torn tail.</summary>
    public bool HasFrameAfter(long segment, long address)
    {
        using var file = File.OpenHandle(segments.PathOf(segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var rest = new byte[RandomAccess.GetLength(file) - (address - segment)];
        _ = ReadWhole(file, rest, address - segment);
        for (var at = 1; at + JournalFrame.HeaderSize <= rest.Length; at++)
        {
            if (JournalFrame.TryReadLength(rest.AsSpan(at), address + at, out var length)
                && length <= rest.Length - at
                && JournalFrame.IsSound(rest.AsSpan(at, length), address + at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReadWhole(Microsoft.Win32.SafeHandles.SafeFileHandle file, Span<byte> buffer, long offset)
    {
        var read = 0;
        while (read < buffer.Length)
        {
            var bytes = RandomAccess.Read(file, buffer[read..], offset + read);
            if (bytes == 0)
            {
                return false;
            }

            read += bytes;
        }

        return true;
    }
}
