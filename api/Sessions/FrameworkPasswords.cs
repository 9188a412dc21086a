using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Passwords;
using Microsoft.AspNetCore.Identity;

namespace HealthPass.Api.Sessions;

/// <summary>Passwords as the framework hashes them, on threads of their own.</summary>
internal sealed class FrameworkPasswords(IPasswordHasher<StaffAccount> hasher, HashingThreads threads) : IPasswords
{
    private static readonly StaffAccount Nobody = new(string.Empty, string.Empty, [], default);

    // A password that nobody can type, to compare with where there is none: verifying is the same work whoever it is for.
    private readonly Lazy<Task<string>> _nobodys = new(() => threads.RunAsync(() => hasher.HashPassword(Nobody, Secrets.New(32)), HashingAsker.Own, CancellationToken.None));

    public async Task<bool> HoldsAsync(StaffAccount? account, string password, HashingAsker asker, CancellationToken cancellationToken)
    {
        var hash = account?.PasswordHash ?? await _nobodys.Value;
        var holds = await threads.RunAsync(
            () => hasher.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed, asker, cancellationToken);
        return holds && account is not null;
    }

    public Task<string> HashAsync(StaffAccount account, string password, HashingAsker asker, CancellationToken cancellationToken) =>
        threads.RunAsync(() => hasher.HashPassword(account, password), asker, cancellationToken);
}
