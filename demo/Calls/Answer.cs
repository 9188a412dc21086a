using System.Net;

namespace HealthPass.Demo.Calls;

/// <summary>How a call ended.</summary>
/// <typeparam name="T">What a good answer carries.</typeparam>
/// <param name="Status">The status; 0 when no answer came.</param>
/// <param name="Value">The body of a good answer; null when there was none to be read.</param>
internal readonly record struct Answer<T>(HttpStatusCode Status, T? Value)
    where T : class
{
    /// <summary>Whether the call was done.</summary>
    public bool IsGood => (int)Status is >= 200 and < 300;

    /// <summary>
    /// Whether the server could not do it just now, and the same call may go well later: no answer, too many requests, a
    /// server that is starting, stopping or cut off from its database. A plain 500 is not among them.
    /// </summary>
    public bool IsOutage => Status is 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Whether the server will not do it, however often it is asked.</summary>
    public bool IsRefusal => (int)Status is >= 400 and < 500 && !IsOutage;

    /// <summary>Whether the key or token was not accepted.</summary>
    public bool IsUnauthorised => Status is HttpStatusCode.Unauthorized;
}
