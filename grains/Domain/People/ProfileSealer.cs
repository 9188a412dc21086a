using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>Seals profiles, each bound to its person.</summary>
/// <param name="envelopes">Seals texts.</param>
internal sealed class ProfileSealer(EnvelopeSealer envelopes)
{
    /// <summary>Seals a profile.</summary>
    public byte[] Seal(PersonId id, PersonProfile profile) => envelopes.Seal(id.ToBytes(), JsonSerializer.SerializeToUtf8Bytes(ProfileText.Of(profile)));

    /// <summary>Opens a profile.</summary>
    /// <exception cref="CryptographicException">The record was altered, moved, or its key is gone.</exception>
    public PersonProfile Open(PersonId id, ReadOnlySpan<byte> sealedProfile) =>
        JsonSerializer.Deserialize<ProfileText>(envelopes.Open(id.ToBytes(), sealedProfile))!.ToProfile();
}
