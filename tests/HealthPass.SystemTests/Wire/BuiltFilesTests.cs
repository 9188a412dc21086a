using System.IO.Compression;
using System.Net.Http.Headers;

namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class BuiltFilesTests : SystemTest
{
    private readonly HealthPassApi _api;

    public BuiltFilesTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData(null, null)]
    public async Task A_script_comes_in_the_encoding_that_its_reader_likes_best(string? accepted, string? expected)
    {
        var script = Script();
        using var reply = await AskAsync(HttpMethod.Get, script, accepted);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(expected, reply.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", reply.Headers.Vary);
        Assert.Equal("text/javascript", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", reply.Headers.CacheControl?.ToString().Replace("max-age=31536000, public", "public, max-age=31536000", StringComparison.Ordinal));
        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        var content = await DecodedAsync(reply);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Root, script), TestContext.Current.CancellationToken), content);
    }

    [Fact]
    public async Task Who_has_a_file_already_is_told_so_and_only_in_that_encoding()
    {
        using var first = await AskAsync(HttpMethod.Get, Script(), "br");
        var tag = first.Headers.ETag!;
        using var again = await AskAsync(HttpMethod.Get, Script(), "br", tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await AskAsync(HttpMethod.Get, Script(), "gzip", tag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag);
    }

    [Fact]
    public async Task The_head_of_a_file_tells_its_length_as_it_would_travel()
    {
        using var whole = await AskAsync(HttpMethod.Get, Script(), "br");
        using var head = await AskAsync(HttpMethod.Head, Script(), "br");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData(".vite/manifest.json")]
    [InlineData("assets/../../appsettings.json")]
    [InlineData("assets/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("assets/gone-00000000.js")]
    public async Task What_is_no_file_of_a_page_is_not_there(string path)
    {
        using var reply = await AskAsync(HttpMethod.Get, path, "br");
        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
    }

    private static string Root => Path.Combine(Path.GetDirectoryName(Repository.Api)!, "wwwroot");

    // The largest of them: one that is surely worth compressing.
    private static string Script() => "assets/" + new DirectoryInfo(Path.Combine(Root, "assets")).GetFiles("*.js").OrderByDescending(file => file.Length).First().Name;

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage reply)
    {
        using var body = await reply.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = reply.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var content = new MemoryStream();
        await decoded.CopyToAsync(content, TestContext.Current.CancellationToken);
        return content.ToArray();
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? accepted, EntityTagHeaderValue? known = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(method, new Uri(_api.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (accepted is not null)
        {
            _ = request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
