using System.Collections.Concurrent;

namespace HealthPass.SystemTests.Operation;

public sealed class TraceTests : SystemTest
{
    [Fact]
    public async Task Traces_go_where_they_are_sent_and_name_no_person()
    {
        using var collector = new Collector();
        var system = Owned(new HealthPassProcess
        {
            Environment = new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
                ["HealthPass__Traces__Ratio"] = "1",
            },
        });
        await system.StartAsync();
        var api = system.Api;
        var resident = Resident.New();
        var id = await api.RegisterAsync(resident);
        _ = (await api.PersonAsync(id)).Expect(200);
        _ = (await api.ScanAsync(await api.VenueAsync(), await api.CodeAsync(id))).Expect(200);
        await Wait.UntilAsync(
            () => collector.Has("/v1/persons/{") && collector.Has("/v1/scans") && collector.Has("IPersonGrain"), "spans of HTTP and of a grain");
        await system.StopAsync();
        string[] secrets = [id, resident.Name, resident.Number, resident.Phone];
        Assert.All(secrets, secret => Assert.False(collector.Has(secret), secret));
    }

    /// <summary>Takes spans as a collector does, and keeps the bytes.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<byte[]> _bodies = new();

        public Collector()
        {
            Address = $"http://127.0.0.1:{Ports.Next()}";
            _listener.Prefixes.Add(Address + "/");
            _listener.Start();
            _ = TakeAsync();
        }

        public string Address { get; }

        public bool Has(string text)
        {
            var wanted = Encoding.UTF8.GetBytes(text);
            return _bodies.Any(body => body.AsSpan().IndexOf(wanted) >= 0);
        }

        public void Dispose() => _listener.Close();

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    var call = await _listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await call.Request.InputStream.CopyToAsync(body);
                    _bodies.Enqueue(body.ToArray());
                    call.Response.Close();
                }
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
