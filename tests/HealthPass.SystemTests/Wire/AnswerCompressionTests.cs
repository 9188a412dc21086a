namespace HealthPass.SystemTests.Wire;

[Collection(OneRunningSystem.Name)]
public sealed class AnswerCompressionTests : SystemTest
{
    private readonly HealthPassApi _api;

    public AnswerCompressionTests(RunningSystem system) => _api = Watched(system.Process).Api;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_long_answer_travels_compressed(string encoding)
    {
        foreach (var path in new[] { $"v1/regions/{HealthPassApi.Province}/children", "openapi/v1.json" })
        {
            var plain = await AskAsync(HttpMethod.Get, path, null);
            var compressed = await AskAsync(HttpMethod.Get, path, encoding);
            Assert.Equal((null, encoding), (plain.Encoding, compressed.Encoding));
            Assert.True(compressed.Length * 3 < plain.Length, $"{path}: {compressed.Length} bytes of {plain.Length}.");
            Log($"{path}: {compressed.Length} bytes of {plain.Length} by {encoding}");
        }
    }

    [Fact]
    public async Task A_short_answer_goes_as_it_is()
    {
        var answer = await AskAsync(HttpMethod.Get, $"v1/regions/{HealthPassApi.Province}", "br");
        Assert.Null(answer.Encoding);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(HealthPassApi.Province, json.RootElement.GetProperty("code").GetString());
        Assert.Null((await AskAsync(HttpMethod.Get, "v1/regions/999999999999", "br")).Encoding);
    }

    [Fact]
    public async Task Nothing_that_was_posted_is_answered_compressed()
    {
        var venueId = await _api.VenueAsync();
        var code = await _api.CodeAsync(await _api.RegisterAsync(Resident.New()));
        var batch = new { scans = Enumerable.Repeat(new { venueId, code, direction = "in" }, 20) };
        var scans = await AskAsync(HttpMethod.Post, "v1/scans/batch", "br", _api.Gate, batch);
        Assert.True(scans.Length > 1_024);
        Assert.Null(scans.Encoding);

        var session = await AskAsync(HttpMethod.Post, "v1/sessions", "br", Caller.Nobody, new { userName = "agent", password = _api.Credentials.PasswordOf("agent") });
        Assert.Equal(HttpStatusCode.Created, session.Status);
        Assert.Null(session.Encoding);
    }

    private async Task<Answer> AskAsync(HttpMethod method, string path, string? accepted, Caller caller = default, object? body = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(method, new Uri(_api.Address, path));
        if (accepted is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(accepted);
        }

        if (caller != Caller.Nobody)
        {
            _ = request.Headers.TryAddWithoutValidation(caller.Header, caller.Value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new(reply.StatusCode, reply.Content.Headers.ContentEncoding.SingleOrDefault(), await reply.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private sealed record Answer(HttpStatusCode Status, string? Encoding, byte[] Body)
    {
        public int Length => Body.Length;
    }
}
