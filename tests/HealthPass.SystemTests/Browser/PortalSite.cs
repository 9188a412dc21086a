namespace HealthPass.SystemTests.Browser;

/// <summary>The sample portal on a file server of its own: another origin than that of the system.</summary>
internal sealed class PortalSite : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css", [".js"] = "text/javascript",
    };

    private readonly HttpListener _listener = new();
    private readonly Func<string, string> _change;
    private readonly Task _serving;

    /// <summary>Begins to serve it.</summary>
    /// <param name="host">The name under which it is called.</param>
    /// <param name="change">What is changed in its page: where the system is, as whoever runs a portal writes it.</param>
    public PortalSite(string host, Func<string, string> change)
    {
        _change = change;
        Origin = string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Ports.Next()}");
        _listener.Prefixes.Add($"{Origin}/");
        _listener.Start();
        _serving = Task.Run(ServeAsync);
    }

    public string Origin { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var call = await _listener.GetContextAsync();
                var name = call.Request.Url!.AbsolutePath.TrimStart('/') is { Length: > 0 } asked ? asked : "index.html";
                var file = Path.Combine(Repository.Root, "samples", "portal", Path.GetFileName(name));
                call.Response.StatusCode = File.Exists(file) ? 200 : 404;
                if (File.Exists(file))
                {
                    var text = await File.ReadAllTextAsync(file);
                    call.Response.ContentType = Types[Path.GetExtension(file)];
                    await call.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(name == "index.html" ? _change(text) : text));
                }

                call.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // It is closed, or a browser has gone away in the middle.
            }
        }
    }
}
