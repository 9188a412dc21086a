using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Only those may call who were declared.</summary>
/// <param name="Callers">They.</param>
internal sealed record DeclaredCallers(Callers Callers) : IAuthorizationRequirement;
