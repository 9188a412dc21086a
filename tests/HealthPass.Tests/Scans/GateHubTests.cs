using System.Security.Claims;
using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Scans;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Keys;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Scans;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace HealthPass.Tests.Scans;

public sealed class GateHubTests
{
    private static readonly RuleBooks Books = RuleBooks.Load();
    private static readonly ApiKey Key = new(Secrets.HashOf("gate"), AccessNames.Gate, "gates", string.Empty, 0);

    // Gets past the key and no further: what it is answered tells the two apart.
    private static readonly ScanMessage Scan = new(null, null, null, "in", null, null);

    private IReadOnlyList<ApiKey> _kept = [];
    private readonly ApiKeys _keys;

    public GateHubTests() => _keys = new(Stub.Of<IApiKeyStore>((_, _) => Task.FromResult(_kept)), new(Stub.Of<IChannelStore>((_, _) => Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>()))), new(), TimeProvider.System);

    [Fact]
    public async Task A_withdrawn_key_serves_an_open_connection_no_longer()
    {
        using var hub = await ConnectAsync(Key);
        Assert.Equal("field_missing", await ScanAsync(hub));

        await PutAsync();

        Assert.Equal("api_key_unknown", await ScanAsync(hub));
        Assert.Equal(["api_key_unknown", "api_key_unknown"], await StreamAsync(hub, 2));
    }

    [Fact]
    public async Task A_key_that_is_a_gates_no_longer_does_not_scan()
    {
        using var hub = await ConnectAsync(Key);

        await PutAsync(Key with { Kind = AccessNames.Channel });
        Assert.Equal("forbidden", await ScanAsync(hub));
    }

    [Fact]
    public async Task A_stream_gets_no_verdict_after_the_withdrawal_of_its_key()
    {
        using var hub = await ConnectAsync(Key);
        var codes = new List<string?>();

        await foreach (var result in hub.ScanStream(Scans(3), CancellationToken.None))
        {
            codes.Add(result.Problem?.Code);
            await PutAsync();
        }

        Assert.Equal(["field_missing", "api_key_unknown", "api_key_unknown"], codes);
    }

    [Fact]
    public async Task Scans_over_a_connection_count_against_the_rate_of_its_key()
    {
        using var hub = await ConnectAsync(Key with { RatePerSecond = 2 });

        Assert.Equal("field_missing", await ScanAsync(hub));
        Assert.Equal(["field_missing", "rate_limited"], await StreamAsync(hub, 2));
        Assert.Equal("rate_limited", await ScanAsync(hub));
    }

    [Fact]
    public async Task A_caller_without_a_key_is_not_served()
    {
        using var hub = await ConnectAsync(Key);
        hub.Context = new Connection(new(new ClaimsIdentity([new(AccessNames.KindClaim, AccessNames.Gate)], "another")));

        Assert.Equal("api_key_unknown", await ScanAsync(hub));
    }

    private async Task<GateHub> ConnectAsync(ApiKey key)
    {
        await PutAsync(key);
        Assert.True(_keys.TryFind("gate", out var known));
        var gate = new AdmissionGate(new());
        return new(
            _keys, Gates.Reader(new PersonIndex(new KeyRing(Samples.Keys()))), new NoVerifier(), new(Books), gate, new(gate, new()))
        {
            Context = new Connection(known.Caller),
        };
    }

    private Task PutAsync(params ApiKey[] keys)
    {
        _kept = keys;
        return _keys.LoadAsync(CancellationToken.None);
    }

    private static async Task<string?> ScanAsync(GateHub hub) => (await hub.Scan(Scan)).Problem?.Code;

    private static async Task<List<string?>> StreamAsync(GateHub hub, int count) =>
        await hub.ScanStream(Scans(count), CancellationToken.None).Select(result => result.Problem?.Code).ToListAsync();

    private static IAsyncEnumerable<ScanMessage> Scans(int count) => Enumerable.Repeat(Scan, count).ToAsyncEnumerable();

    private sealed class Connection(ClaimsPrincipal caller) : HubCallerContext
    {
        public override string ConnectionId => "one";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User => caller;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => CancellationToken.None;

        public override void Abort() => throw new NotSupportedException();
    }

    private sealed class NoVerifier : IScanVerifier
    {
        public ValueTask<ScanOutcome> ScanAsync(ScanRequest request) => throw new NotSupportedException();

        public Task ScanAsync(ReadOnlyMemory<ScanRequest> requests, Memory<ScanOutcome> outcomes) => throw new NotSupportedException();
    }
}
