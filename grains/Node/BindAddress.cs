namespace HealthPass.Node;

/// <summary>Addresses as web servers are told to listen at.</summary>
internal static class BindAddress
{
    /// <summary>Reads one: a wildcard is no host name, and stands for every address.</summary>
    /// <param name="url">The address, as in <c>http://*:9464</c>.</param>
    /// <returns>Null for what is none.</returns>
    public static Uri? Read(string url)
    {
        var named = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var address) ? address : null;
    }
}
