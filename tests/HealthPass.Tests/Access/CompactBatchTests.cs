using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>The gate's library sends its batches in the compact form to the whole program, and understands what comes back as it does of JSON.</summary>
[Collection(OneApi.Name)]
public sealed class CompactBatchTests(RunningApi api) : IDisposable
{
    private readonly Browser _channel = new(api.Address);

    [Fact]
    public async Task A_batch_means_the_same_in_either_form()
    {
        _channel.Headers["X-Api-Key"] = api.Credentials.ChannelKey;
        var venue = Text(await _channel.ExpectAsync(201, HttpMethod.Post, "/v1/venues", new { name = "东街超市", category = "mall", regionCode = Samples.Village.Code.ToString() }), "venueId");
        _ = await _channel.ExpectAsync(201, HttpMethod.Post, $"/v1/venues/{venue}/places", new { kind = "hall", name = "一号厅" });
        var passport = $"C{Random.Shared.Next(10_000_000, 99_999_999)}";
        var person = Text(
            await _channel.ExpectAsync(201, HttpMethod.Post, "/v1/persons", new { document = new { type = "passport", number = passport }, name = "王小明", phone = $"139{Random.Shared.Next(10_000_000, 99_999_999)}", regionCode = Samples.Village.Code.ToString() }),
            "personId");
        var code = Text(await _channel.ExpectAsync(200, HttpMethod.Post, $"/v1/persons/{person}/codes"), "code");
        GateScan[] scans =
        [
            new(venue, GateDirection.In, code, GateId: "g1") { Place = 1 },
            new(venue, GateDirection.Pass, code),
            new(venue, GateDirection.Out, Document: new("passport", passport)) { ByCardReader = true },
            new(venue, GateDirection.In, Document: new("passport", "E12345678", "USA")),
            new(venue, GateDirection.In, "HELLO"),
            new(venue, GateDirection.In, code) { Place = 7 },
            new("0000000000000", GateDirection.In, code),
        ];
        var compact = await ScanAsync(scans, compact: true);
        Assert.Equal(["Allow", "Allow", "Allow", "Check", "code_malformed", "place_unknown"], compact.Take(6).Select(verdict => verdict.Problem?.Code ?? verdict.Decision.ToString()));
        Assert.NotNull(compact[6].Problem);
        Assert.Equal((scans[0].ScanId, "green", "valid", "王**"), (compact[0].ScanId, compact[0].Colour, compact[0].CodeState, compact[0].MaskedName));
        Assert.InRange(compact[0].ScannedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddSeconds(1));

        // Sent again under the same numbers they are recorded once, and answered as before; JSON has the reason in words as well.
        var json = await ScanAsync(scans, compact: false);
        Assert.Equal(compact.Select(Told), json.Select(Told));
        Assert.All(compact, verdict => Assert.Null(verdict.Reason));
        Assert.NotNull(json[0].Reason);
    }

    public void Dispose() => _channel.Dispose();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static (Guid ScanId, GateDecision Decision, string? Colour, string? Reason, string? Name, string? State, int? Age, bool PopUp, DateTimeOffset? At, string? Code, int? Status) Told(GateVerdict verdict) =>
        (verdict.ScanId, verdict.Decision, verdict.Colour, verdict.ReasonCode, verdict.MaskedName, verdict.CodeState, verdict.TestAgeHours, verdict.PopUp, verdict.ScannedAt, verdict.Problem?.Code, verdict.Problem?.Status);

    private async Task<IReadOnlyList<GateVerdict>> ScanAsync(GateScan[] scans, bool compact)
    {
        await using var gate = GateClient.Open(new() { Nodes = [api.Address], Key = api.Credentials.GateKey, CompactBatches = compact, Patience = TimeSpan.FromSeconds(30), CallTimeout = TimeSpan.FromSeconds(20) });
        return await gate.ScanManyAsync(scans, TestContext.Current.CancellationToken);
    }
}
