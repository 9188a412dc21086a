namespace HealthPass.Api.Access;

/// <summary>Metadata of endpoints where a token may also stand elsewhere than in the header <c>Authorization</c>.</summary>
internal interface ITokenSource
{
    /// <summary>The token that stands there, null for none.</summary>
    string? TokenOf(HttpRequest request);
}
