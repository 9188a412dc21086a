using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthPass.Api.Bundles;
using HealthPass.Grains.People.Printed;
using HealthPass.Tests.Access;
using HealthPass.Verification.Bundles;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Bundles;

/// <summary>Bundles over HTTP on the whole program, checked as a gate checks them.</summary>
[Collection(OneApi.Name)]
public sealed class BundleEndpointTests(RunningApi api)
{
    private const string City = "510100000000";

    [Fact]
    public async Task The_latest_bundle_is_signed_by_a_key_that_the_first_call_pins_and_says_what_a_gate_needs()
    {
        var venue = await VenueAsync();
        var (_, latest, _) = await GetAsync($"/v1/bundles/latest?venueId={venue}");
        var number = latest.GetProperty("number").GetInt64();
        Assert.InRange(BundleSlot.Of(DateTimeOffset.UtcNow).Number - number, 0, 1);

        var bundle = await OpenAsync(latest.GetProperty("bundle").GetString()!, "hp-bundle");
        Assert.Equal(("whole", "CN-SC", number, JsonValueKind.Null), (Text(bundle, "kind"), Text(bundle, "issuer"), bundle.GetProperty("number").GetInt64(), bundle.GetProperty("from").ValueKind));
        Assert.Equal(new BundleSlot(number).IssuedAt, At(bundle, "issuedAt"));
        Assert.Equal((24, 72), ((At(bundle, "allowUntil") - At(bundle, "issuedAt")).TotalHours, (At(bundle, "validUntil") - At(bundle, "issuedAt")).TotalHours));
        Assert.Equal((1, 60, 21, 1_000), (bundle.GetProperty("liveCodes").GetProperty("version").GetInt32(), bundle.GetProperty("liveCodes").GetProperty("validForSeconds").GetInt32(), bundle.GetProperty("lateDays").GetInt32(), bundle.GetProperty("lateMaxScans").GetInt32()));
        Assert.NotEmpty(bundle.GetProperty("liveCodes").GetProperty("keyIds").EnumerateArray());
        Assert.Contains(bundle.GetProperty("rules").EnumerateArray(), rule => Text(rule, "category") == "mall");
        Assert.Contains(bundle.GetProperty("reasons").EnumerateArray(), reason => Text(reason, "colour") == "red" && Text(reason, "zh").Length > 0);
        Assert.Equal((await SignersAsync()).Select(Kid), bundle.GetProperty("signers").EnumerateArray().Select(Kid));

        var part = await OpenAsync(latest.GetProperty("venue").GetString()!, "hp-venue");
        Assert.Equal((venue, "mall", "in_use", City), (Text(part, "venueId"), Text(part, "category"), Text(part, "standing"), Text(part, "regionCode")));
        Assert.Equal("check", Text(part.GetProperty("rule"), "staleTest"));
    }

    [Fact]
    public async Task A_printed_code_that_ended_is_in_the_next_bundle_and_in_the_delta_to_it()
    {
        var endings = api.Get<IPrintedEndings>();
        var maker = api.Get<BundleMaker>();
        var slot = BundleSlot.Of(DateTimeOffset.UtcNow);
        Guid[] codes = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];
        await endings.NoteAsync(codes[0], slot.EndedBefore.AddMinutes(-30), DateTimeOffset.UtcNow.AddDays(3), CancellationToken.None);
        await endings.NoteAsync(codes[1], slot.EndedBefore.AddSeconds(-1), DateTimeOffset.UtcNow.AddDays(5), CancellationToken.None);
        await endings.NoteAsync(codes[2], slot.EndedBefore, DateTimeOffset.UtcNow.AddDays(5), CancellationToken.None);

        var whole = EndedIn(await OpenAsync(await maker.MakeAsync(slot, null, CancellationToken.None), "hp-bundle"));
        Assert.Equal([true, true, false], codes.Select(code => whole.Contains(Prefix(code))));
        var delta = await OpenAsync(await maker.MakeAsync(slot, new(slot.Number - 1), CancellationToken.None), "hp-bundle");
        Assert.Equal(("delta", slot.Number - 1), (Text(delta, "kind"), delta.GetProperty("from").GetInt64()));
        Assert.Equal([false, true, false], codes.Select(code => EndedIn(delta).Contains(Prefix(code))));
        var next = EndedIn(await OpenAsync(await maker.MakeAsync(new(slot.Number + 1), slot, CancellationToken.None), "hp-bundle"));
        Assert.Equal([false, false, true], codes.Select(code => next.Contains(Prefix(code))));
    }

    [Fact]
    public async Task Whoever_prints_anew_ends_up_among_the_ended()
    {
        var (_, person) = await SendAsync("/v1/persons", api.Credentials.ChannelKey, new { document = new { type = "passport", number = "E62000001" }, name = "王小明", phone = "13800138000", regionCode = "510104000000" });
        var first = await PrintAsync(Text(person, "personId"));
        var second = await PrintAsync(Text(person, "personId"));
        var slot = new BundleSlot(BundleSlot.Of(DateTimeOffset.UtcNow).Number + 1);
        var ended = EndedIn(await OpenAsync(await api.Get<BundleMaker>().MakeAsync(slot, null, CancellationToken.None), "hp-bundle"));
        Assert.Equal((true, false), (ended.Contains(Prefix(first)), ended.Contains(Prefix(second))));
    }

    [Fact]
    public async Task Bundles_are_kept_by_number_and_asked_for_again_by_tag()
    {
        var (_, latest, tag) = await GetAsync("/v1/bundles/latest");
        var number = latest.GetProperty("number").GetInt64();
        Assert.Equal((304, tag), await TagAsync("/v1/bundles/latest", tag!));
        var (_, held, _) = await GetAsync($"/v1/bundles/latest?since={number}");
        Assert.True(held.GetProperty("number").GetInt64() != number || held.GetProperty("bundle").ValueKind == JsonValueKind.Null);
        var (_, behind, _) = await GetAsync($"/v1/bundles/latest?since={number - 6}");
        Assert.Equal("delta", Text(await OpenAsync(Text(behind, "bundle"), "hp-bundle"), "kind"));
        var (_, away, _) = await GetAsync($"/v1/bundles/latest?since={number - 9_999}");
        Assert.Equal("whole", Text(await OpenAsync(Text(away, "bundle"), "hp-bundle"), "kind"));

        using var response = await SendAsync(HttpMethod.Get, $"/v1/bundles/{number}");
        Assert.Equal((200, true, TimeSpan.FromDays(1)), ((int)response.StatusCode, response.Headers.CacheControl!.Private, response.Headers.CacheControl.MaxAge));
        foreach (var path in new[] { $"/v1/bundles/{number + 2}", $"/v1/bundles/{number - 500}", $"/v1/bundles/{number}/delta/{number}", $"/v1/bundles/{number}/delta/{number - 433}" })
        {
            Assert.Equal((404, "bundle_unknown"), await RefusedAsync(path));
        }
    }

    [Fact]
    public async Task A_gate_gets_the_part_of_its_own_venues_alone()
    {
        var venue = await VenueAsync();
        var other = await api.KeyAsync("gate", rate: 0, scope: await VenueAsync());
        Assert.Equal((403, "venue_out_of_scope"), await RefusedAsync($"/v1/bundles/venues/{venue}", other));
        Assert.Equal((400, "venue_unknown"), await RefusedAsync("/v1/bundles/venues/0000000000001"));
        Assert.Equal((400, "venue_unknown"), await RefusedAsync("/v1/bundles/latest?venueId=nowhere"));
        Assert.Equal((401, "api_key_missing"), await RefusedAsync("/v1/bundles/latest", key: ""));
    }

    [Fact]
    public async Task A_gate_sees_a_changed_bundle_by_its_signature()
    {
        var (_, latest, _) = await GetAsync("/v1/bundles/latest");
        var parts = Text(latest, "bundle").Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("\"allow\"", "\"deny\"", StringComparison.Ordinal);
        var changed = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
        Assert.False(await HoldsAsync(changed));
        Assert.True(await HoldsAsync(Text(latest, "bundle")));
    }

    private async Task<Guid> PrintAsync(string person)
    {
        var (_, printed) = await SendAsync($"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey, new { });
        Assert.Equal(CodeFault.None, api.Get<PrintedCodes>().Open(Text(printed, "code"), out var claims));
        return claims.Code;
    }

    private async Task<IReadOnlyList<JsonElement>> SignersAsync() => [.. (await GetAsync("/v1/bundles/keys")).Body.GetProperty("keys").EnumerateArray()];

    private async Task<bool> HoldsAsync(string jws)
    {
        var parts = jws.Split('.');
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
        Assert.Equal("ES256", Text(header, "alg"));
        var signer = (await SignersAsync()).Single(key => Kid(key) == Text(header, "kid"));
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(Text(signer, "x")), Y = Base64Url.DecodeFromChars(Text(signer, "y")) },
        });
        return key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private async Task<JsonElement> OpenAsync(string jws, string type)
    {
        Assert.True(await HoldsAsync(jws));
        var parts = jws.Split('.');
        Assert.Equal(type, Text(JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement, "typ"));
        return JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
    }

    private static HashSet<string> EndedIn(JsonElement bundle) =>
    [
        .. bundle.GetProperty("revoked").EnumerateArray().SelectMany(group => Base64Url.DecodeFromChars(Text(group, "codes")).Chunk(8)).Select(Convert.ToHexStringLower),
    ];

    private static string Prefix(Guid code) => code.ToString("N")[..16];

    private static string Kid(JsonElement key) => Text(key, "kid");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static DateTimeOffset At(JsonElement element, string name) => DateTimeOffset.Parse(Text(element, name), CultureInfo.InvariantCulture);

    private async Task<string> VenueAsync() =>
        Text((await SendAsync("/v1/venues", api.Credentials.ChannelKey, new { name = "mall", category = "mall", regionCode = City })).Body, "venueId");

    private async Task<(int Status, string? Code)> RefusedAsync(string path, string? key = null)
    {
        using var response = await SendAsync(HttpMethod.Get, path, key: key);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private async Task<(int Status, string? Tag)> TagAsync(string path, string tag)
    {
        using var response = await SendAsync(HttpMethod.Get, path, tag: tag);
        return ((int)response.StatusCode, response.Headers.ETag?.ToString());
    }

    private async Task<(int Status, JsonElement Body, string? Tag)> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(200, (int)response.StatusCode);
        return (200, await response.Content.ReadFromJsonAsync<JsonElement>(), response.Headers.ETag?.ToString());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path));
        if (key != string.Empty)
        {
            request.Headers.Add("X-Api-Key", key ?? api.Credentials.GateKey);
        }

        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        }

        return await api.Http.SendAsync(request);
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api.Address, path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Api-Key", key);
        using var response = await api.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
