using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>Derives pseudonyms under the identity key: the person id of a document and the lookup index of a phone.</summary>
/// <param name="keys">The keys of this process.</param>
public sealed class PersonIndex(KeyRing keys)
{
    // Distinct first bytes keep the two derivations apart: no phone can collide with a document.
    private const byte DocumentDomain = 0x00;
    private const byte PhoneDomain = 0xFF;
    private const byte BindingDomain = 0xFE;
    private const byte CodeDomain = 0xFD;
    private const byte CountryDomain = 0xFC;
    private const byte LikenessDomain = 0xFB;
    private const byte BirthDomain = 0xFA;
    private const byte NameDomain = 0xF0;
    private const int MaxInput = 256;

    /// <summary>The id of the person whom a document names: one person, one code, through every channel.</summary>
    /// <param name="document">A parsed document.</param>
    /// <returns>The id.</returns>
    public PersonId IdOf(IdentityDocument document)
    {
        Span<byte> input = stackalloc byte[MaxInput];
        input[0] = document.HasCountry ? CountryDomain : DocumentDomain;
        input[1] = (byte)document.Type;
        var length = 2 + Encoding.UTF8.GetBytes(document.Text, input[2..]);
        return PersonId.Read(Derive(input[..length], stackalloc byte[HMACSHA256.HashSizeInBytes]));
    }

    /// <summary>The index of a phone number, equal for equal numbers.</summary>
    /// <param name="phone">A parsed phone number.</param>
    /// <returns>16 bytes.</returns>
    public byte[] IndexOf(PhoneNumber phone)
    {
        Span<byte> input = stackalloc byte[MaxInput];
        input[0] = PhoneDomain;
        var length = 1 + Encoding.UTF8.GetBytes(phone.Number, input[1..]);
        return Derive(input[..length], stackalloc byte[HMACSHA256.HashSizeInBytes])[..PersonId.Size].ToArray();
    }

    /// <summary>What is kept of a one-time code: with six digits, anybody who had a plain hash would have the code.</summary>
    /// <param name="id">The person.</param>
    /// <param name="channel">The channel that it binds.</param>
    /// <param name="code">The code.</param>
    /// <returns>32 bytes.</returns>
    public byte[] HashOf(PersonId id, string channel, string code)
    {
        byte[] input = [BindingDomain, .. id.ToBytes(), .. Encoding.UTF8.GetBytes(channel), 0, .. Encoding.UTF8.GetBytes(code)];
        return HMACSHA256.HashData(keys.IdentityKey.Span, input);
    }

    /// <summary>What is kept of a one-time code that was sent to a phone.</summary>
    /// <param name="phone">The key of the phone.</param>
    /// <param name="application">The hash of what the code confirms.</param>
    /// <param name="code">The code.</param>
    /// <returns>32 bytes.</returns>
    public byte[] HashOf(Guid phone, ReadOnlySpan<byte> application, string code)
    {
        byte[] input = [CodeDomain, .. phone.ToByteArray(), (byte)application.Length, .. application, .. Encoding.UTF8.GetBytes(code)];
        return HMACSHA256.HashData(keys.IdentityKey.Span, input);
    }

    /// <summary>A fingerprint of a name and a phone, equal for names that are the same as people write them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="phone">The phone.</param>
    /// <returns>16 bytes.</returns>
    public Guid LikenessOf(PersonName name, PhoneNumber phone) =>
        Fingerprint([LikenessDomain, .. Encoding.UTF8.GetBytes(phone.Number), 0, .. Encoding.UTF8.GetBytes(NameFold.Fold(name.Text))]);

    /// <summary>A fingerprint of a date of birth.</summary>
    /// <param name="birth">The date.</param>
    /// <returns>16 bytes.</returns>
    public Guid LikenessOf(DateOnly birth) => Fingerprint([BirthDomain, .. BitConverter.GetBytes(birth.DayNumber)]);

    private Guid Fingerprint(ReadOnlySpan<byte> input) => new(Derive(input, stackalloc byte[HMACSHA256.HashSizeInBytes])[..PersonId.Size]);

    /// <summary>What is kept of a name so that it can be compared, and not be read.</summary>
    /// <param name="id">The person, so that the same name is another hash for somebody else.</param>
    /// <param name="name">The name; as it is written does not matter.</param>
    /// <returns>32 bytes.</returns>
    public byte[] HashOf(PersonId id, PersonName name)
    {
        byte[] input = [NameDomain, .. id.ToBytes(), .. Encoding.UTF8.GetBytes(NameFold.Fold(name.Text))];
        return HMACSHA256.HashData(keys.IdentityKey.Span, input);
    }

    private Span<byte> Derive(ReadOnlySpan<byte> input, Span<byte> hash)
    {
        _ = HMACSHA256.HashData(keys.IdentityKey.Span, input, hash);
        return hash;
    }
}
