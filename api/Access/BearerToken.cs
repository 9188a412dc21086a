using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace HealthPass.Api.Access;

/// <summary>Reads the token out of a header <c>Authorization</c>.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    /// <returns>False for every other scheme, and for more than one.</returns>
    public static bool TryRead(StringValues authorization, [NotNullWhen(true)] out string? token)
    {
        token = authorization is [{ } header] && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
        return token is not null;
    }
}
