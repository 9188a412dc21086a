using System.Net.Http.Headers;

namespace HealthPass.SystemTests.Running;

/// <summary>An answer of the API, read to its end.</summary>
internal sealed class Reply(int status, string? mediaType, byte[] body, HttpResponseHeaders headers)
{
    private JsonElement? _json;

    public int Status { get; } = status;

    public string? MediaType { get; } = mediaType;

    public byte[] Body { get; } = body;

    public HttpResponseHeaders Headers { get; } = headers;

    public JsonElement Json => _json ??= JsonDocument.Parse(Body).RootElement.Clone();

    /// <summary>The code of a problem, null for anything else.</summary>
    public string? Code => MediaType == "application/problem+json" ? Text("code") : null;

    public JsonElement this[string name] => Json.GetProperty(name);

    public string Text(string name) => Json.GetProperty(name).GetString()!;

    /// <summary>The same answer, once it is sure that it has this status.</summary>
    public Reply Expect(int expected)
    {
        Assert.True(Status == expected, $"Expected {expected}: {this}");
        return this;
    }

    public Reply ExpectProblem(int expected, string code)
    {
        Assert.True(Status == expected && Code == code, $"Expected {expected} {code} as a problem: {this}");
        Assert.Equal(expected, this["status"].GetInt32());
        return this;
    }

    public override string ToString() => $"{Status} {MediaType} {Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 2_000)))}";
}
