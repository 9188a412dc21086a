using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HealthPass.Api.Json;
using HealthPass.Tests.Access;
using MessagePack;
using Xunit;

namespace HealthPass.Tests.Scans;

/// <summary>Late scans over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class LateEndpointTests(RunningApi api)
{
    private const string City = "510100000000";

    [Fact]
    public async Task Late_scans_are_recorded_each_on_its_own_and_known_when_they_come_again()
    {
        var (venue, code) = await SomeoneAsync("E63000001");
        var scan = Late(venue, code);
        var (status, body) = await SendAsync("/v1/scans/late", new { scans = new object[] { scan, Late(venue, "nonsense"), new { }, Late(venue, code, verdict: "perhaps"), Late(venue, code, at: Hours(-22 * 24)), Late(venue, code, at: Hours(1)) } });
        Assert.Equal(200, status);
        Assert.Equal(["recorded", "code_malformed", "field_missing", "field_invalid", "late_too_old", "late_from_the_future"], Words(body));
        Assert.Equal(["known"], Words((await SendAsync("/v1/scans/late", new { scans = new[] { scan } })).Body));
        Assert.Equal(["unknown_field"], Words((await SendAsync("/v1/scans/late", new { scans = new object[] { new { extra = 1 } } })).Body));
    }

    [Fact]
    public async Task The_compact_form_says_the_same()
    {
        var (venue, code) = await SomeoneAsync("E63000002");
        var id = Guid.NewGuid();
        object?[] scan = [venue, code, null, null, 1, id.ToString(), "gate-1", null, 3, null, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), 0, 2, false];
        Assert.Equal([[null, 1L]], await PackAsync([scan]));
        Assert.Equal([[null, 2L]], await PackAsync([scan]));
        Assert.Equal("field_invalid", (await PackAsync([[.. scan[..13]]]))[0][0]);
        Assert.Equal("field_invalid", (await PackAsync([[.. scan[..8], "three", .. scan[9..]]]))[0][0]);
    }

    [Fact]
    public async Task A_call_has_a_bound_and_a_key()
    {
        var (venue, code) = await SomeoneAsync("E63000003");
        Assert.Equal((400, "batch_too_large"), await RefusedAsync(new { scans = Enumerable.Repeat(Late(venue, code), 1_001) }, api.Credentials.GateKey));
        Assert.Equal((400, "field_missing"), await RefusedAsync(new { }, api.Credentials.GateKey));
        Assert.Equal((403, "forbidden"), await RefusedAsync(new { scans = Array.Empty<object>() }, api.Credentials.ChannelKey));
    }

    private static object Late(string venue, string code, string verdict = "check", string? at = null) => new
    {
        venueId = venue,
        code,
        direction = "in",
        scanId = Guid.NewGuid().ToString(),
        gateId = "gate-1",
        place = 2,
        scannedAt = at ?? Hours(0),
        clockOffsetSeconds = 0,
        verdict,
        degraded = true,
    };

    private static string Hours(int hours) => Rfc3339.Format(DateTimeOffset.UtcNow.AddHours(hours));

    private static IEnumerable<string?> Words(JsonElement body) => body.GetProperty("results").EnumerateArray()
        .Select(result => result.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? status.GetString() : result.GetProperty("code").GetString());

    private async Task<(string Venue, string Code)> SomeoneAsync(string passport)
    {
        var (_, person) = await SendAsync("/v1/persons", new { document = new { type = "passport", number = passport }, name = "王小明", phone = "13800138000", regionCode = "510104000000" }, api.Credentials.ChannelKey);
        var (_, shown) = await SendAsync($"/v1/persons/{person.GetProperty("personId").GetString()}/codes", new { }, api.Credentials.ChannelKey);
        var (_, venue) = await SendAsync("/v1/venues", new { name = "mall", category = "mall", regionCode = City }, api.Credentials.ChannelKey);
        return (venue.GetProperty("venueId").GetString()!, shown.GetProperty("code").GetString()!);
    }

    private async Task<(int Status, string? Code)> RefusedAsync(object body, string key)
    {
        var (status, answer) = await SendAsync("/v1/scans/late", body, key);
        return (status, answer.GetProperty("code").GetString());
    }

    private async Task<object?[][]> PackAsync(object?[][] scans)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, "/v1/scans/late")) { Content = new ByteArrayContent(MessagePackSerializer.Serialize(scans)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-msgpack");
        request.Headers.Add("X-Api-Key", api.Credentials.GateKey);
        using var response = await api.Http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        return Read(await response.Content.ReadAsByteArrayAsync());
    }

    private static object?[][] Read(byte[] answer)
    {
        var reader = new MessagePackReader(new ReadOnlySequence<byte>(answer));
        var results = new object?[reader.ReadArrayHeader()][];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new object?[reader.ReadArrayHeader()];
            for (var field = 0; field < results[i].Length; field++)
            {
                results[i][field] = reader.NextMessagePackType switch
                {
                    MessagePackType.Integer => reader.ReadInt64(),
                    MessagePackType.String => reader.ReadString(),
                    _ => reader.TryReadNil() ? null : throw new InvalidDataException("Neither number, text nor nothing."),
                };
            }
        }

        return results;
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Api-Key", key ?? api.Credentials.GateKey);
        using var response = await api.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
