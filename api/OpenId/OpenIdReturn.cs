using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff.Identities;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Kernel.Faults;
using HealthPass.Verification.Standing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace HealthPass.Api.OpenId;

/// <summary>What happens when somebody comes back from the provider with an ID token that holds.</summary>
internal sealed class OpenIdReturn(IdentitySignIns signIns, SessionCipher cipher, StaffBoard board, StaffOptions staff, OpenIdOptions options, NodeStanding standing)
{
    /// <summary>Where the page finds what came of it.</summary>
    public const string Parameter = "signIn";

    /// <summary>A session has begun, in the cookie. Whatever else is told is the code of a problem.</summary>
    public const string Done = "done";

    /// <summary>Begins a session.</summary>
    /// <returns>What the page is told.</returns>
    public async Task<string> EnterAsync(HttpContext context, ClaimsPrincipal person)
    {
        // The framework takes the way back before any endpoint's checks.
        if (!standing.MayServe)
        {
            return ProblemCodes.StorageUnavailable;
        }

        var shown = new ShownIdentity(
            Claim(JwtRegisteredClaimNames.Iss), Claim(JwtRegisteredClaimNames.Sub), Claim(options.AccountClaim), Claim(JwtRegisteredClaimNames.Sid));
        try
        {
            var entered = await signIns.TryAsync(
                shown, SourceNames.NetworkOf(context.Connection.RemoteIpAddress), context.Request.Headers.UserAgent.ToString(), staff.Limits, context.RequestAborted);
            if (entered is not { Account: { } account, Session: { } session })
            {
                return entered.Fault == SignInFault.OtherPerson ? ProblemCodes.OpenIdOtherPerson : ProblemCodes.OpenIdNoAccount;
            }

            await board.LoadAsync(context.RequestAborted);
            SessionCookie.OfStaff.Append(context, cipher.Seal(account, session));
            return Done;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // It is a person who waits, at a page that is there to say so.
            return ProblemCodes.StorageUnavailable;
        }

        string Claim(string name) => person.FindFirstValue(name) ?? string.Empty;
    }
}
