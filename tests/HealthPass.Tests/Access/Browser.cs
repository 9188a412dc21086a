using System.Net;
using System.Text;
using System.Text.Json;

namespace HealthPass.Tests.Access;

/// <summary>Somebody who calls with a bearer token or with cookies, and reads what is answered.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The cookies that were set, by name.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>What a cookie was set with beside its value.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public string? Bearer { get; set; }

    /// <summary>Where the last answer leads, null for nowhere.</summary>
    public Uri? Location { get; private set; }

    /// <summary>More headers of every call.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    public async Task<(int Status, JsonElement Body)> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (Bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", Bearer);
        }

        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        foreach (var (name, value) in Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request);
        Location = response.Headers.Location;
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';', 2);
            var (name, value) = (parts[0].Split('=', 2)[0], WebUtility.UrlDecode(parts[0].Split('=', 2)[1]));
            Attributes[name] = parts[1];
            if (value.Length == 0)
            {
                _ = Cookies.Remove(name);
            }
            else
            {
                Cookies[name] = value;
            }
        }

        var bytes = await response.Content.ReadAsByteArrayAsync();
        return ((int)response.StatusCode, bytes.Length == 0 ? default : JsonDocument.Parse(bytes).RootElement.Clone());
    }

    public async Task<JsonElement> ExpectAsync(int status, HttpMethod method, string path, object? body = null, string? code = null)
    {
        var answer = await CallAsync(method, path, body);
        if (answer.Status != status || (code is not null && answer.Body.GetProperty("code").GetString() != code))
        {
            throw new InvalidOperationException($"{method} {path}: {answer.Status} {answer.Body}, expected {status} {code}");
        }

        return answer.Body;
    }

    public void Dispose() => _http.Dispose();
}
