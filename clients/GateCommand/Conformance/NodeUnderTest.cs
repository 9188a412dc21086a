using System.Net.Http.Headers;
using System.Text.Json;

namespace HealthPass.GateCommand.Conformance;

/// <summary>The node that is tried, called as an integrator's own program calls it: without the library.</summary>
internal sealed class NodeUnderTest(Uri address, string gateKey, string? channelKey, string venueId) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };

    public Uri Address => address;

    public string GateKey => gateKey;

    public string? ChannelKey => channelKey;

    public string VenueId => venueId;

    public Task<Reply> GateAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, path, gateKey, body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));

    public Task<Reply> ChannelAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, path, channelKey, body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? key, byte[]? body, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/'));
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        using var response = await _http.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(), response.Headers.Date);
    }

    /// <summary>A scan of a code.</summary>
    public object Scan(string code, string? scanId = null, string direction = "pass") => scanId is null
        ? new { venueId, code, direction, gateId = "conformance" }
        : new { venueId, code, direction, gateId = "conformance", scanId };

    public void Dispose() => _http.Dispose();
}
