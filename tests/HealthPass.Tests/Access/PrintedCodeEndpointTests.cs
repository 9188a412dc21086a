using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.Cose;
using System.Text.Json;
using HealthPass.Api.Access;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>Printed codes, over HTTP on the whole program.</summary>
[Collection(OneApi.Name)]
public sealed class PrintedCodeEndpointTests(RunningApi api)
{
    private const string City = "510100000000";

    [Fact]
    public async Task A_channel_prints_for_its_people_gates_scan_it_and_the_next_or_an_end_voids_it()
    {
        var person = await RegisterAsync("E61000001");
        var venue = await VenueAsync();
        var (status, first) = await SendAsync(HttpMethod.Post, $"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey);
        Assert.Equal((201, "王**", "E6*****01"), (status, first.GetProperty("maskedName").GetString(), first.GetProperty("maskedDocument").GetString()));
        Assert.Equal(TimeSpan.FromDays(7), At(first, "expiresAt") - At(first, "issuedAt"));
        var paper = first.GetProperty("code").GetString()!;

        var (_, scanned) = await ScanAsync(venue, paper);
        Assert.Equal(("allow", "green", "valid", "王**"), (scanned.GetProperty("verdict").GetString(), scanned.GetProperty("colour").GetString(), scanned.GetProperty("codeState").GetString(), scanned.GetProperty("maskedName").GetString()));
        Assert.DoesNotContain(person, Convert.ToHexStringLower(Bytes(paper)), StringComparison.Ordinal);

        var next = (await SendAsync(HttpMethod.Post, $"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey)).Body.GetProperty("code").GetString()!;
        Assert.Equal((400, "code_ended"), await RefusedAsync(venue, paper));
        var (_, batch) = await SendAsync(
            HttpMethod.Post, "/v1/scans/batch", api.Credentials.GateKey, new { scans = new[] { paper, next }.Select(code => new { venueId = venue, code, direction = "in" }) });
        Assert.Equal(["code_ended", "allow"], batch.GetProperty("results").EnumerateArray().Select(result => result.TryGetProperty("code", out var code) ? code.GetString() : result.GetProperty("verdict").GetString()));

        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, $"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey)).Status);
        Assert.Equal(204, (await SendAsync(HttpMethod.Delete, $"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey)).Status);
        Assert.Equal((400, "code_ended"), await RefusedAsync(venue, next));
        Assert.Equal((400, "code_forged"), await RefusedAsync(venue, Flipped(next)));
        Assert.Equal((400, "code_malformed"), await RefusedAsync(venue, next + "0"));
    }

    [Fact]
    public async Task Whoever_has_the_public_keys_checks_a_code_without_asking()
    {
        var person = await RegisterAsync("E61000002");
        var paper = (await SendAsync(HttpMethod.Post, $"/v1/persons/{person}/printed-codes", api.Credentials.ChannelKey)).Body.GetProperty("code").GetString()!;
        var message = CoseMessage.DecodeSign1(Bytes(paper));
        var kid = Base64Url.EncodeToString(message.ProtectedHeaders[CoseHeaderLabel.KeyIdentifier].GetValueAsBytes());

        var (status, list) = await SendAsync(HttpMethod.Get, "/v1/printed-codes/keys", key: null);
        Assert.Equal((200, "CN-SC"), (status, list.GetProperty("issuer").GetString()));
        var jwk = list.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").GetString() == kid);
        Assert.Equal(("EC", "P-256", "ES256"), (jwk.GetProperty("kty").GetString(), jwk.GetProperty("crv").GetString(), jwk.GetProperty("alg").GetString()));
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()) },
        });
        Assert.True(message.VerifyEmbedded(key));
    }

    [Fact]
    public async Task No_channel_prints_for_people_of_others_or_for_nobody()
    {
        var person = await RegisterAsync("E61000003");
        var other = await api.KeyAsync(AccessNames.Channel, rate: 100);
        foreach (var (key, id) in new[] { (other, person), (api.Credentials.ChannelKey, new string('0', 32)), (api.Credentials.ChannelKey, "nobody") })
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Delete })
            {
                var (status, body) = await SendAsync(method, $"/v1/persons/{id}/printed-codes", key);
                Assert.Equal((404, "person_not_found"), (status, body.GetProperty("code").GetString()));
            }
        }
    }

    private async Task<string> RegisterAsync(string passport)
    {
        var (status, person) = await SendAsync(
            HttpMethod.Post, "/v1/persons", api.Credentials.ChannelKey, new { document = new { type = "passport", number = passport }, name = "王小明", phone = "13800138000", regionCode = "510104000000" });
        Assert.Equal(201, status);
        return person.GetProperty("personId").GetString()!;
    }

    private async Task<string> VenueAsync() =>
        (await SendAsync(HttpMethod.Post, "/v1/venues", api.Credentials.ChannelKey, new { name = "mall", category = "mall", regionCode = City })).Body.GetProperty("venueId").GetString()!;

    private Task<(int Status, JsonElement Body)> ScanAsync(string venue, string code) =>
        SendAsync(HttpMethod.Post, "/v1/scans", api.Credentials.GateKey, new { venueId = venue, code, direction = "in" });

    private async Task<(int Status, string? Code)> RefusedAsync(string venue, string code)
    {
        var (status, body) = await ScanAsync(venue, code);
        return (status, body.GetProperty("code").GetString());
    }

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? key, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(api.Address, path)) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        using var response = await api.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    private static DateTimeOffset At(JsonElement answer, string name) => DateTimeOffset.Parse(answer.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    // A digit of the signature is another.
    private static string Flipped(string text)
    {
        var bytes = Bytes(text);
        bytes[^1] ^= 1;
        return PrintedCodes.Prefix + Base45.Encode(bytes);
    }

    private static byte[] Bytes(string text) => Base45.TryDecode(text.AsSpan(PrintedCodes.Prefix.Length), out var bytes) ? bytes : throw new InvalidOperationException(text);
}
