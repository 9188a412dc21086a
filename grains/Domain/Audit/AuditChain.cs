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

    private static byte[] HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.PreviousHash);
        Append(hash, entry.Sequence);
        Append(hash, entry.At.ToUnixTimeMilliseconds());
        Append(hash, entry.Actor);
        Append(hash, entry.Action);
        Append(hash, entry.Subject);
        Append(hash, entry.Detail);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
