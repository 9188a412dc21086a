using HealthPass.Api.Problems;

namespace HealthPass.Api.OpenId;

/// <summary>What is said about the identity provider.</summary>
internal static class OpenIdProblems
{
    public static readonly Problem NotSetUp = Problem.NotFound(ProblemCodes.OpenIdNotSetUp, "No identity provider is set up here.");

    public static readonly Problem TokenRefused = Problem.Invalid(
        ProblemCodes.LogoutTokenRefused, "The form must hold a logout_token of the provider's for this client, signed, in time, with the event of a logout and without a nonce.");

    public static Problem Unavailable() => new(
        StatusCodes.Status503ServiceUnavailable, ProblemCodes.OpenIdUnavailable, "The identity provider's keys are not to be had.", Random.Shared.Next(5, 15));
}
