using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace HealthPass.Api.Access;

/// <summary>The operators' own port, if they have one: it lies in their network and asks nobody who they are.</summary>
/// <param name="number">The port, null for none.</param>
internal sealed class OwnPort(int? number)
{
    /// <summary>What it answers to everything that is not theirs.</summary>
    public static Problem NotServed { get; } = Problem.NotFound(ProblemCodes.NotFound, "This port serves /metrics and /health alone.");

    /// <summary>Whether a call came through it: the port of the socket, which no header can claim.</summary>
    public bool Serves(HttpContext context) => number is { } own && context.Features.Get<IHttpConnectionFeature>()?.LocalPort == own;
}
