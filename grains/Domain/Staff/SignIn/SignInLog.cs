using System.Globalization;
using HealthPass.Grains.Audit;

namespace HealthPass.Grains.Staff.SignIn;

/// <summary>
/// Puts sign-ins into the audit trail. An account's own are told one by one, which <see cref="SignInGuard"/> bounds; of names
/// that nobody has, only how many there were: made-up names must not fill the trail.
/// </summary>
/// <param name="audit">The trail.</param>
public sealed class SignInLog(IAudit audit)
{
    /// <summary>Whose name stands in the trail for strangers.</summary>
    public const string Stranger = "stranger";

    private long _unknown;
    private long _waiting;

    /// <summary>Tells what came of an attempt.</summary>
    /// <param name="account">The account, null for a name that nobody has.</param>
    /// <param name="fault">Why it failed.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="failures">How many from there were wrong in a row.</param>
    /// <param name="issuer">The identity provider that it went by, null for a password.</param>
    public async Task TellAsync(StaffAccount? account, SignInFault fault, string source, int failures, string? issuer = null)
    {
        if (account is null)
        {
            _ = Interlocked.Increment(ref _unknown);
        }
        else if (fault == SignInFault.Waits)
        {
            // Nobody's password was looked at, and there is no bound to how often it may be asked.
            _ = Interlocked.Increment(ref _waiting);
        }
        else
        {
            var pause = fault == SignInFault.Wrong ? SignInGuard.PauseAfter(failures) : 0;
            _ = await audit.WriteAsync(
                account.UserName,
                fault == SignInFault.None ? AuditActions.SignedIn : AuditActions.SignInFailed,
                account.UserName,
                fault == SignInFault.None ? issuer is null ? new { source } : new { source, issuer }
                    : issuer is not null ? new { source, why = WordOf(fault), issuer }
                    : new { source, why = WordOf(fault), failures = failures.ToString(CultureInfo.InvariantCulture), pauseSeconds = pause });
        }
    }

    /// <summary>Tells in one line of those who were only counted since the last.</summary>
    public async Task SumUpAsync()
    {
        var (unknown, waiting) = (Interlocked.Exchange(ref _unknown, 0), Interlocked.Exchange(ref _waiting, 0));
        if (unknown + waiting == 0)
        {
            return;
        }

        try
        {
            _ = await audit.WriteAsync(Stranger, AuditActions.SignInsRefused, string.Empty, new { unknownNames = unknown, whileWaiting = waiting });
        }
        catch
        {
            _ = Interlocked.Add(ref _unknown, unknown);
            _ = Interlocked.Add(ref _waiting, waiting);
            throw;
        }
    }

    private static string WordOf(SignInFault fault) => fault switch
    {
        SignInFault.Wrong => "wrong_password",
        SignInFault.OtherPerson => "other_person",
        _ => "account_not_in_force",
    };
}
