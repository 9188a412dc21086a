using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>API keys, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class KeyEndpointTests(RunningApi api)
{
    private const string Province = "510000000000";
    private const string City = "510100000000";

    private string Administrator => api.Session(AccessNames.Administrator, Province);

    [Fact]
    public async Task A_key_is_created_used_rotated_with_an_overlap_and_revoked_and_all_of_it_is_audited()
    {
        var (status, created) = await SendAsync(HttpMethod.Post, "/v1/keys", new { kind = "gate", name = "station-1", owner = "station", regionCode = City, ratePerSecond = 50 });
        Assert.Equal(201, status);
        var secret = created.GetProperty("apiKey").GetString()!;
        var id = created.GetProperty("key").GetProperty("keyId").GetString()!;
        Assert.Equal(new(400, "field_missing"), await ScanAsync(secret));
        Assert.Equal((409, "key_name_taken"), await RefusedAsync(HttpMethod.Post, "/v1/keys", new { kind = "gate", name = "station-1", owner = "x", regionCode = City, ratePerSecond = 50 }));
        Assert.Equal((400, "field_missing"), await RefusedAsync(HttpMethod.Post, "/v1/keys", new { kind = "gate", name = "station-2", owner = "x", regionCode = City }));

        var (_, list) = await SendAsync(HttpMethod.Get, "/v1/keys");
        var listed = list.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("keyId").GetString() == id);
        Assert.Equal((City, 50, "administrator-510000000000"), (listed.GetProperty("regionCode").GetString(), listed.GetProperty("ratePerSecond").GetInt32(), listed.GetProperty("createdBy").GetString()));
        Assert.DoesNotContain(secret, list.GetRawText(), StringComparison.Ordinal);

        var (_, rotated) = await SendAsync(HttpMethod.Post, $"/v1/keys/{id}/secrets", new { overlapMinutes = 60 });
        var next = rotated.GetProperty("apiKey").GetString()!;
        Assert.Equal([new(400, "field_missing"), new Answer(400, "field_missing")], [await ScanAsync(secret), await ScanAsync(next)]);
        _ = await SendAsync(HttpMethod.Post, $"/v1/keys/{id}/secrets", new { overlapMinutes = 0 });
        Assert.Equal(new(401, "api_key_unknown"), await ScanAsync(next));

        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, $"/v1/keys/{id}")).Status);
        Assert.Equal((404, "key_not_found"), await RefusedAsync(HttpMethod.Delete, $"/v1/keys/{id}"));
        var audited = (await api.Get<IAuditStore>().ReadAsync(0, 10_000, default)).Where(line => line.Subject == id).ToList();
        Assert.Equal(["api_key_created", "api_key_rotated", "api_key_rotated", "api_key_revoked"], audited.Select(line => line.Action));
        Assert.DoesNotContain(audited, line => line.Detail.Contains(secret, StringComparison.Ordinal) || line.Detail.Contains(next, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_batch_counts_as_its_scans()
    {
        var key = await api.KeyAsync(AccessNames.Gate, rate: 100);
        var batch = new { scans = Enumerable.Repeat(new { venueId = "x" }, 250).ToArray() };
        Assert.Equal(200, (await SendAsync(HttpMethod.Post, "/v1/scans/batch", batch, key)).Status);
        Assert.Equal((429, "rate_limited"), await RefusedAsync(HttpMethod.Post, "/v1/scans/batch", batch, key));
    }

    [Fact]
    public async Task Made_up_documents_are_answered_for_a_minute_and_then_refused_with_a_time_to_come_back()
    {
        var (_, created) = await SendAsync(HttpMethod.Post, "/v1/keys", new { kind = "gate", name = "guesser", owner = "x", regionCode = Province, ratePerSecond = 1_000, documentsPerMinute = 5 });
        var key = created.GetProperty("apiKey").GetString()!;
        var (_, venue) = await SendAsync(HttpMethod.Post, "/v1/venues", new { name = "mall", category = "mall", regionCode = City }, api.Credentials.ChannelKey);
        var scans = Enumerable.Range(0, 20).Select(i => new
        {
            venueId = venue.GetProperty("venueId").GetString(),
            document = new { type = "passport", number = FormattableString.Invariant($"E{i + 70_000_000:D8}") },
            direction = "in",
        }).ToArray();

        var (_, answered) = await SendAsync(HttpMethod.Post, "/v1/scans/batch", new { scans }, key);

        var results = answered.GetProperty("results").EnumerateArray().ToList();
        var refused = results.Where(result => result.TryGetProperty("code", out var code) && code.GetString() == "document_quota_used_up").ToList();

        // A minute may end meanwhile.
        Assert.InRange(results.Count - refused.Count, 5, 10);
        Assert.Equal(20, results.Count);
        Assert.All(refused, problem => Assert.Equal(429, problem.GetProperty("status").GetInt32()));
        Assert.All(results.Except(refused), result => Assert.Equal("unknown", result.GetProperty("codeState").GetString()));
    }

    [Fact]
    public async Task The_first_keys_have_an_owner_a_scope_and_a_rate()
    {
        var first = (await api.Get<IApiKeyStore>().ReadAsync(default)).Where(key => key.Owner == "operator").ToList();
        Assert.Equal(6, first.Count);
        Assert.All(first, key => Assert.True(key.Scope.Length > 0 && key.RatePerSecond > 0, key.Name));
    }

    private async Task<(int Status, string? Code)> RefusedAsync(HttpMethod method, string path, object? body = null, string? key = null)
    {
        var (status, answer) = await SendAsync(method, path, body, key);
        return (status, answer.GetProperty("code").GetString());
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add(key is null ? "Authorization" : "X-Api-Key", key ?? $"Bearer {Administrator}");
        using var response = await api.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    private Task<Answer> ScanAsync(string key) => api.CallAsync(Visitor.Key("new", key), HttpMethod.Post, "/v1/scans", "{}");
}
