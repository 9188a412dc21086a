using HealthPass.Grains.Staff;
using Microsoft.AspNetCore.Identity;

namespace HealthPass.Api.Sessions;

/// <summary>Passwords as the framework hashes them.</summary>
internal sealed class Passwords(IPasswordHasher<StaffAccount> hasher) : IPasswords
{
    private static readonly StaffAccount Nobody = new(string.Empty, string.Empty, [], default, 0, 0);

    public bool Hold(StaffAccount account, string password) =>
        hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;

    public void Waste(string password) => _ = hasher.HashPassword(Nobody, password);
}
