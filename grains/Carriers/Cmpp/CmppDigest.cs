using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Carriers.Cmpp;

/// <summary>How both ends show that they know the secret. MD5 is the protocol's; against whoever reads along there is TLS.</summary>
internal static class CmppDigest
{
    /// <summary>The bytes of a digest.</summary>
    public const int Bytes = 16;

    /// <summary>What the client shows.</summary>
    /// <param name="source">The account.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="timestamp">Month, day, hour, minute and second, two digits each, as one number.</param>
    public static byte[] OfClient(string source, string secret, uint timestamp) =>
        Md5([.. Encoding.Latin1.GetBytes(source), .. new byte[9], .. Encoding.Latin1.GetBytes(secret), .. Encoding.Latin1.GetBytes(timestamp.ToString("D10", CultureInfo.InvariantCulture))]);

    /// <summary>What the gateway shows.</summary>
    /// <param name="status">Its code, in one byte up to version 2.1 and in four since.</param>
    /// <param name="wide">Whether the code has four bytes.</param>
    /// <param name="client">What the client showed.</param>
    /// <param name="secret">The secret.</param>
    public static byte[] OfGateway(uint status, bool wide, ReadOnlySpan<byte> client, string secret)
    {
        Span<byte> code = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(code, status);
        return Md5([.. wide ? code : code[3..], .. client, .. Encoding.Latin1.GetBytes(secret)]);
    }

#pragma warning disable CA5351 // The protocol knows no other digest.
    private static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
