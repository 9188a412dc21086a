using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthPass.Demo.Calls;

/// <summary>Makes requests in the form that the API takes.</summary>
internal static class DemoRequest
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Makes a GET.</summary>
    /// <param name="path">Path below the address.</param>
    public static HttpRequestMessage Get(string path) => new(HttpMethod.Get, new Uri(path, UriKind.Relative));

    /// <summary>Makes a POST.</summary>
    /// <param name="path">Path below the address.</param>
    /// <param name="body">What to send, null for nothing.</param>
    public static HttpRequestMessage Post(string path, object? body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            // In one piece, with its length: what gates and channels send.
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Options));
            request.Content.Headers.ContentType = Json;
        }

        return request;
    }
}
