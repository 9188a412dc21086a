using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Grains.Channels;

/// <summary>
/// Reads the origins of pages that may embed an application window. They become part of a policy that browsers hold pages to, so that
/// nothing but an origin is one: no path, no wildcard, nothing that a policy would read as more.
/// </summary>
public static class ChannelOrigins
{
    /// <summary>The most of a channel.</summary>
    public const int Most = 10;

    /// <summary>The longest.</summary>
    public const int Longest = 200;

    /// <summary>Reads one.</summary>
    /// <param name="text">As it was typed: <c>https://portal.example.gov.cn</c>, with a port where it has another than usual.</param>
    /// <param name="origin">As browsers write it.</param>
    /// <returns>False for what is none, and for one without TLS that is not of the caller's own machine.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? origin)
    {
        origin = null;
        if (text is not { Length: > 0 and <= Longest } || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsOriginAlone(uri, text))
        {
            return false;
        }

        // Whoever develops a portal has no certificate.
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        {
            return false;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        if (host.Length == 0 || !host.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-'))
        {
            return false;
        }

        origin = uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
        return true;
    }

    // An empty path is written or not; browsers write it not.
    private static bool IsOriginAlone(Uri uri, string text) =>
        uri.UserInfo.Length == 0 && uri.PathAndQuery is "/" && uri.Fragment.Length == 0 && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal);
}
