namespace HealthPass.SystemTests.Operation;

/// <summary>A running system with a port for its operators.</summary>
public sealed class OperatorSystem : IAsyncLifetime
{
    public OperatorSystem()
    {
        MetricsAddress = new($"http://127.0.0.1:{Ports.Next()}");
        Process = new()
        {
            Environment = new Dictionary<string, string> { ["HealthPass__Metrics__Url"] = MetricsAddress.GetLeftPart(UriPartial.Authority), ["HealthPass__OrleansDashboard"] = "true" },
        };
    }

    internal Uri MetricsAddress { get; }

    internal HealthPassProcess Process { get; }

    internal HealthPassApi Api => Process.Api;

    /// <summary>Calls the operators' own port.</summary>
    internal async Task<(HttpStatusCode Status, string Text)> AskAsync(string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = MetricsAddress };
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask InitializeAsync() => await Process.StartAsync();

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class OneOperatorSystem : ICollectionFixture<OperatorSystem>
{
    public const string Name = "One system with a port for operators";
}
