using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>
/// Draws the secrets from the identity key, which every node has and which never changes: a cell that got another secret would
/// show by how much the old one was off.
/// </summary>
internal sealed class SecretOffsets(KeyRing keys) : ISecretOffsets
{
    // A key of its own: nothing that is made of the identity key elsewhere says anything about these.
    private readonly Lazy<byte[]> _key = new(() => HKDF.Expand(HashAlgorithmName.SHA256, keys.IdentityKey.ToArray(), SHA256.HashSizeInBytes, "healthpass small counts"u8.ToArray()));

    public int Of(RegionCode region, Measure measure, DateOnly? day)
    {
        Span<byte> cell = stackalloc byte[sizeof(long) + sizeof(int) + sizeof(int)];
        BinaryPrimitives.WriteInt64BigEndian(cell, region.Value);
        BinaryPrimitives.WriteInt32BigEndian(cell[8..], (int)measure);
        BinaryPrimitives.WriteInt32BigEndian(cell[12..], day?.DayNumber ?? -1);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = HMACSHA256.HashData(_key.Value, cell, hash);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % SmallCounts.Step);
    }
}
