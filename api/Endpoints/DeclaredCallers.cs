using Microsoft.AspNetCore.Authorization;

namespace HealthPass.Api.Endpoints;

/// <summary>Only those may call who were declared.</summary>
internal sealed record DeclaredCallers(Callers Callers) : IAuthorizationRequirement;
