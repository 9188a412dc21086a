using System.Globalization;
using HealthPass.Api.Problems;
using HealthPass.Grains.Staff.Passwords;

namespace HealthPass.Api.Sessions;

/// <summary>What is said about passwords.</summary>
internal static class SignInProblems
{
    /// <summary>The one answer to a sign-in, whatever is wrong with it.</summary>
    public static readonly Problem Refused = new(
        StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials, "No such account and password, or too many wrong ones from here: then wait a quarter of an hour.");

    public static readonly Problem WrongPassword = new(
        StatusCodes.Status403Forbidden, ProblemCodes.WrongCredentials, "The old password is wrong, or too many were.");

    public static readonly Problem PasswordsOff = new(
        StatusCodes.Status403Forbidden, ProblemCodes.PasswordsOff, "Nobody signs in by a password here; GET /v1/sessions/ways says how.");

    public static Problem Busy() => new(
        StatusCodes.Status429TooManyRequests, ProblemCodes.SignInBusy, "Too many sign in at this moment.", Random.Shared.Next(1, 4));

    public static Problem Of(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => Problem.Invalid(
            ProblemCodes.PasswordTooShort, string.Create(CultureInfo.InvariantCulture, $"The password must have {PasswordRules.MinLength} characters or more.")),
        PasswordFault.TooLong => Problem.Invalid(
            ProblemCodes.PasswordTooLong, string.Create(CultureInfo.InvariantCulture, $"The password must have at most {PasswordRules.MaxLength} characters.")),
        PasswordFault.Common => Problem.Invalid(ProblemCodes.PasswordCommon, "The password is one of the commonest, or hardly more than one of them."),
        PasswordFault.HoldsName => Problem.Invalid(ProblemCodes.PasswordHoldsName, "The password must not hold the account's name."),
        _ => Problem.Invalid(ProblemCodes.PasswordSame, "The password must be another than before."),
    };
}
