using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Text.Json;

namespace HealthPass.Gate.Bundles;

/// <summary>A bundle that was accepted, ready to be asked. It is never changed: the next one is another object.</summary>
internal sealed class HeldBundle
{
    private const int PrefixSize = 8;
    private static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(600);
    private static readonly TimeSpan Province = TimeSpan.FromHours(8);

    private HeldBundle(BundlePayload payload, IReadOnlyDictionary<DateOnly, FrozenSet<ulong>> revoked)
    {
        (Number, IssuedAt, Signers, RevokedComplete, LateMaxScans, Revoked) = (payload.Number, payload.IssuedAt, payload.Signers, payload.RevokedComplete, payload.LateMaxScans, revoked);
        LiveVersion = payload.LiveCodes?.Version ?? 0;
        LiveKeys = (payload.LiveCodes?.KeyIds ?? []).ToFrozenSet();
        PrintedKeys = payload.PrintedKeys.Where(key => IdOf(key.Kid) is not null).ToFrozenDictionary(key => IdOf(key.Kid)!.Value);
    }

    public long Number { get; }

    public DateTimeOffset IssuedAt { get; }

    public IReadOnlyList<Signer> Signers { get; }

    public FrozenDictionary<ulong, PrintedKeyField> PrintedKeys { get; }

    public byte LiveVersion { get; }

    public FrozenSet<int> LiveKeys { get; }

    /// <summary>Whether every printed code that was ended is named.</summary>
    public bool RevokedComplete { get; }

    /// <summary>How many late scans the service takes in one call.</summary>
    public int LateMaxScans { get; }

    private IReadOnlyDictionary<DateOnly, FrozenSet<ulong>> Revoked { get; }

    /// <summary>Whether a printed code was ended.</summary>
    public bool IsRevoked(ulong prefix) => Revoked.Values.Any(codes => codes.Contains(prefix));

    /// <summary>Takes a signed bundle.</summary>
    /// <param name="jws">The text.</param>
    /// <param name="pinned">The keys that are trusted.</param>
    /// <param name="held">The one that is held, null for none.</param>
    /// <param name="now">The service's time, null where nobody has told it.</param>
    /// <param name="next">The bundle; null where it was refused.</param>
    public static BundleFault Take(string jws, IReadOnlyList<Signer> pinned, HeldBundle? held, DateTimeOffset? now, out HeldBundle? next)
    {
        next = null;
        if (SignedPart.Open(jws, SignedPart.BundleType, pinned, out var bytes) is not BundleFault.None and var fault)
        {
            return fault;
        }

        try
        {
            if (JsonSerializer.Deserialize(bytes, BundleJson.Default.BundlePayload) is not { Kind: "whole" or "delta" } payload || payload.Signers.Count == 0)
            {
                return BundleFault.Malformed;
            }

            if (held is not null && payload.Number < held.Number)
            {
                return BundleFault.OlderThanHeld;
            }

            if (payload.IssuedAt > now + MostAhead)
            {
                return BundleFault.FromTheFuture;
            }

            if (payload.Kind == "delta" && payload.From != held?.Number)
            {
                return BundleFault.NotNext;
            }

            next = new(payload, Merge(payload, payload.Kind == "delta" ? held : null));
            return BundleFault.None;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return BundleFault.Malformed;
        }
    }

    private static Dictionary<DateOnly, FrozenSet<ulong>> Merge(BundlePayload payload, HeldBundle? held)
    {
        // What has run out by itself need not be remembered.
        var today = DateOnly.FromDateTime(payload.IssuedAt.ToOffset(Province).DateTime);
        var groups = held?.Revoked.Where(group => group.Key >= today).ToDictionary() ?? [];
        foreach (var group in payload.Revoked.Where(group => group.Until >= today))
        {
            var codes = CodesOf(group.Codes);
            groups[group.Until] = (groups.TryGetValue(group.Until, out var before) ? codes.Concat(before) : codes).ToFrozenSet();
        }

        return groups;
    }

    private static List<ulong> CodesOf(string text)
    {
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length % PrefixSize != 0)
        {
            throw new FormatException("Not a whole number of codes.");
        }

        var codes = new List<ulong>(bytes.Length / PrefixSize);
        for (var at = 0; at < bytes.Length; at += PrefixSize)
        {
            codes.Add(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at)));
        }

        return codes;
    }

    private static ulong? IdOf(string kid)
    {
        Span<byte> bytes = stackalloc byte[PrefixSize + 4];
        return Base64Url.TryDecodeFromChars(kid, bytes, out var written) && written == PrefixSize ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : null;
    }
}
