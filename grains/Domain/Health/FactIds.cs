using System.Security.Cryptography;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Health;

/// <summary>Identities of facts that assignments make.</summary>
internal static class FactIds
{
    /// <summary>Derived, so that a repeated step adds the same fact and not a second one.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="person">The person.</param>
    public static Guid Of(Guid assignment, PersonId person)
    {
        Span<byte> bytes = stackalloc byte[2 * PersonId.Size];
        _ = assignment.TryWriteBytes(bytes, bigEndian: true, out _);
        person.Write(bytes[PersonId.Size..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(bytes, hash);
        return new(hash[..PersonId.Size], bigEndian: true);
    }
}
