using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthPass.Api.Pages;

/// <summary>The list of pages that the web app was built with: which address belongs to which of its shells.</summary>
internal static partial class PageRoutes
{
    public const string File = "routes.json";

    /// <summary>Reads the list.</summary>
    /// <returns>Patterns of addresses as the framework writes them, each with its shell.</returns>
    public static IReadOnlyList<(string Pattern, string Shell)> Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(route => (
                Parameter().Replace(route.GetProperty("path").GetString()!, "{$1}"), route.GetProperty("shell").GetString()!)),
        ];
    }

    // The client's router writes `:date?` where the server's writes `{date?}`.
    [GeneratedRegex(":([A-Za-z]+\\??)")]
    private static partial Regex Parameter();
}
