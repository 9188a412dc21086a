using System.Security.Cryptography;

namespace HealthPass.Grains.Audit.Merkle;

/// <summary>The hashes of a Merkle tree after RFC 6962 and RFC 9162: SHA-256, with a byte before that keeps leaves and nodes apart.</summary>
public static class MerkleHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty { get; } = SHA256.HashData([]);

    /// <summary>The hash of a leaf whose data is itself a hash.</summary>
    /// <param name="data">32 bytes.</param>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(data.Length, Size);
        Span<byte> bytes = stackalloc byte[1 + Size];
        bytes[0] = LeafPrefix;
        data.CopyTo(bytes[1..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The hash of a node.</summary>
    /// <param name="left">What lies left of it.</param>
    /// <param name="right">What lies right of it.</param>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Size)];
        bytes[0] = NodePrefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Size)..]);
        return SHA256.HashData(bytes);
    }
}
