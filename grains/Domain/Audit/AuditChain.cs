using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Grains.Audit;

/// <summary>
/// How audit lines are chained: each hash is SHA-256 over the hash before and every field of the line, each field
/// preceded by its length so that no two lines read the same.
/// </summary>
public static class AuditChain
{
    /// <summary>The hash that stands before the first line.</summary>
    public static readonly byte[] Origin = new byte[SHA256.HashSizeInBytes];

    /// <summary>Makes the next line of the chain.</summary>
    /// <param name="head">The last line, null for an empty trail.</param>
    /// <param name="line">What is to be written.</param>
    /// <param name="at">When.</param>
    /// <returns>The chained line.</returns>
    public static AuditEntry Next(AuditEntry? head, AuditLine line, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(line);
        // The database keeps milliseconds: the hash must not depend on more.
        var time = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var entry = new AuditEntry(
            (head?.Sequence ?? 0) + 1, time, line.Actor, line.Action, line.Subject, line.Detail, head?.Hash ?? Origin, []);
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>Whether a line follows the one before and is as it was written.</summary>
    /// <param name="previous">The line before, null for the first.</param>
    /// <param name="entry">The line.</param>
    /// <returns>False when either was changed, removed or slipped in.</returns>
    public static bool Follows(AuditEntry? previous, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Sequence == (previous?.Sequence ?? 0) + 1
            && entry.PreviousHash.AsSpan().SequenceEqual(previous?.Hash ?? Origin)
            && entry.Hash.AsSpan().SequenceEqual(HashOf(entry));
    }

    /// <summary>Whether a line is as it was written, wherever it stands.</summary>
    /// <param name="entry">The line.</param>
    public static bool IsAsWritten(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Hash.AsSpan().SequenceEqual(HashOf(entry));
    }

    /// <summary>Computes a line's hash from all that it says.</summary>
    /// <param name="entry">The line; its own hash is not looked at.</param>
    public static byte[] HashOf(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string[] texts = [entry.Actor, entry.Action, entry.Subject, entry.Detail];
        var most = entry.PreviousHash.Length + (2 * sizeof(long));
        foreach (var text in texts)
        {
            most += sizeof(long) + Encoding.UTF8.GetMaxByteCount(text.Length);
        }

        // Verification hashes hundreds of thousands a second.
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        entry.PreviousHash.CopyTo(buffer, 0);
        var at = entry.PreviousHash.Length;
        Append(entry.Sequence);
        Append(entry.At.ToUnixTimeMilliseconds());
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + sizeof(long)));
            Append(length);
            at += length;
        }

        var hash = SHA256.HashData(buffer.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;

        void Append(long number)
        {
            BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(at), number);
            at += sizeof(long);
        }
    }
}
