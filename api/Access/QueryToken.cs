namespace HealthPass.Api.Access;

/// <summary>A token in the query: a browser cannot set headers on a WebSocket, and SignalR sends it there.</summary>
internal sealed class QueryToken : ITokenSource
{
    public string? TokenOf(HttpRequest request) => request.Query["access_token"] is [{ } token] ? token : null;
}
