using HealthPass.Kernel.Text;

namespace HealthPass.Node;

/// <summary>Looks through what a program is started with for what nobody understands.</summary>
public static class StartArguments
{
    // What the framework itself reads from a command line; everything of ours has a colon in it.
    private static readonly string[] Framework =
        ["urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "webroot", "shutdownTimeoutSeconds", "preferHostingUrls", "AllowedHosts"];

    /// <summary>A sentence on each argument that is neither a setting nor a switch.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="switches">What else there is, without a value: <c>--demo</c>.</param>
    public static IReadOnlyList<string> Unknown(IReadOnlyList<string> arguments, params IReadOnlyCollection<string> switches)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(switches);
        var found = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (switches.Contains(argument))
            {
                continue;
            }

            var key = argument.TrimStart('-', '/').Split('=')[0];
            if (!key.Contains(':', StringComparison.Ordinal) && !Framework.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                var near = NearestName.Of(argument.Split('=')[0], [.. switches, .. Framework.Select(name => "--" + name)]);
                found.Add(near is null ? $"{argument} is nothing that this program knows." : $"{argument} is nothing that this program knows. Did you mean {near}?");
            }
            else if (!argument.Contains('=', StringComparison.Ordinal))
            {
                // Its value follows.
                i++;
            }
        }

        return found;
    }
}
