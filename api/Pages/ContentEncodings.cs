using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Pages;

/// <summary>Which encoding of a body a caller takes.</summary>
internal static class ContentEncodings
{
    /// <summary>Chooses by the weights of Accept-Encoding, and among equals by our order, shortest first.</summary>
    /// <returns>Null where only the body as it is will do.</returns>
    public static string? Preferred(HttpRequest request, IEnumerable<string> offered)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return null;
        }

        var best = default(string);
        var weight = 0.0;
        foreach (var encoding in offered)
        {
            // A weight by name goes before the weight of the rest.
            var said = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                ?? accepted.FirstOrDefault(value => value.Value == "*");
            if (said is not null && (said.Quality ?? 1) > weight)
            {
                (best, weight) = (encoding, said.Quality ?? 1);
            }
        }

        return best;
    }
}
