using System.Text.Json;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>Seals what somebody asks to have put right, and what was put right, each bound to its person.</summary>
/// <param name="envelopes">Seals texts.</param>
internal sealed class CorrectionSealer(EnvelopeSealer envelopes)
{
    private static ReadOnlySpan<byte> Purpose => "correction"u8;

    /// <summary>Seals a correction.</summary>
    public byte[] Seal(PersonId id, PersonCorrection correction) => envelopes.Seal(
        Bound(id), JsonSerializer.SerializeToUtf8Bytes(new CorrectionText(correction.Name?.Text, correction.Phone?.Number, correction.Region?.Value)));

    /// <summary>Opens a correction.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The record was altered, moved, or its key is gone.</exception>
    public PersonCorrection Open(PersonId id, ReadOnlySpan<byte> sealedCorrection)
    {
        var text = JsonSerializer.Deserialize<CorrectionText>(envelopes.Open(Bound(id), sealedCorrection))!;
        return new(
            text.Name is { } name ? PersonName.Restore(name) : null,
            text.Phone is { } phone ? PhoneNumber.Restore(phone) : null,
            text.Region is { } region ? new RegionCode(region) : null);
    }

    private static byte[] Bound(PersonId id) => [.. id.ToBytes(), .. Purpose];
}
