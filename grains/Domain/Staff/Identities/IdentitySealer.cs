using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.Staff.Factors;

namespace HealthPass.Grains.Staff.Identities;

/// <summary>
/// Seals which person an account is bound to, as factors are sealed: whoever reaches the database binds no account to himself.
/// </summary>
/// <param name="sealer">Seals for an account.</param>
public sealed class IdentitySealer(FactorSealer sealer)
{
    // There is one binding of an account.
    private static readonly Guid Binding = new("b0a6e0c2-6d5a-4c39-9d6b-0d1f1f3f6a51");

    /// <summary>Seals.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">The person.</param>
    /// <param name="userName">The account.</param>
    /// <param name="at">Unix seconds.</param>
    /// <returns>What is kept.</returns>
    public BoundIdentity Seal(string issuer, string subject, string userName, long at) =>
        new(issuer, subject, userName, at, sealer.Seal(userName, Binding, Content(issuer, subject)));

    /// <summary>Whether a binding is one that was made by this program.</summary>
    /// <param name="identity">What is kept.</param>
    /// <returns>False for one that was put there, moved or changed.</returns>
    public bool Holds(BoundIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        try
        {
            return CryptographicOperations.FixedTimeEquals(sealer.Open(identity.UserName, Binding, identity.Seal.Span), Content(identity.Issuer, identity.Subject));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // Of the length of the first, so that nothing can go over from one to the other.
    private static byte[] Content(string issuer, string subject) => Encoding.UTF8.GetBytes($"{issuer.Length}:{issuer}{subject}");
}
