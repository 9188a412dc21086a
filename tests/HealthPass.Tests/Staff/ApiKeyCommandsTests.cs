using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class ApiKeyCommandsTests
{
    private static readonly Official Province = new("administrator", Samples.Tree.Root.Code, [StaffRoles.Administrator]);
    private static readonly Official City = new("city", Samples.City.Code, [StaffRoles.Administrator]);
    private static readonly VenueId Far = new(99);

    private readonly List<ApiKey> _kept = [];
    private readonly AuditBook _audit = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly ApiKeyCommands _commands;
    private int _loads;

    public ApiKeyCommandsTests() => _commands = new(
        Stub.Of<IApiKeyStore>((method, arguments) => method switch
        {
            nameof(IApiKeyStore.ReadAsync) => Task.FromResult<IReadOnlyList<ApiKey>>([.. _kept]),
            nameof(IApiKeyStore.AddAsync) => Change(() => _kept.Add((ApiKey)arguments[0]!)),
            nameof(IApiKeyStore.ReplaceAsync) => Change(() => Replace((ApiKey)arguments[0]!, (IReadOnlyList<ApiKey>)arguments[1]!, (long)arguments[2]!)),
            nameof(IApiKeyStore.RemoveAsync) => Change(() => _kept.RemoveAll(((IReadOnlyList<ApiKey>)arguments[0]!).Contains)),
            _ => throw new NotSupportedException(method),
        }),
        Stub.Of<IApiKeysInForce>((_, _) => Change(() => _loads++)),
        Stub.Of<IVenueDirectory>((_, arguments) => Task.FromResult((VenueId)arguments[0]! switch
        {
            var id when id == Samples.Venue => new VenueEntry(id, "mall", "mall", Samples.Village.Code, 0),
            var id when id == Far => new VenueEntry(id, "mall", "mall", Samples.FarVillage.Code, 0),
            _ => null,
        })),
        Samples.Tree,
        _clock);

    [Fact]
    public async Task A_secret_is_told_once_kept_as_a_hash_and_counts_at_once()
    {
        var issue = await CreateAsync(GateOf(Samples.County.Code.ToString()));
        Assert.Equal(ApiKeyFault.None, issue.Fault);
        var key = Assert.Single(_kept);
        Assert.Equal(Secrets.HashOf(issue.Secret!), key.Hash);
        Assert.Equal(("gate", "north", "station office", 50, "administrator"), (key.Kind, key.Name, key.Owner, key.RatePerSecond, key.CreatedBy));
        Assert.Equal(Samples.County.Code, KeyScope.Read(key.Scope).Region);
        Assert.Equal(Samples.Noon.AddDays(366).ToUnixTimeSeconds(), key.ExpiresAt);
        Assert.Equal(1, _loads);
        Assert.Equal(key.KeyId.ToString(), Assert.Single(_audit.Lines).Subject);
        Assert.DoesNotContain(issue.Secret!, _audit.Lines[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate", "north", null, null, "region", 50, 0, ApiKeyFault.None)]
    [InlineData("gate", "north", null, "venue", null, 50, 0, ApiKeyFault.None)]
    [InlineData("gate", "north", null, "venue", "region", 50, 0, ApiKeyFault.ScopeInvalid)]
    [InlineData("gate", "north", null, null, null, 50, 0, ApiKeyFault.ScopeInvalid)]
    [InlineData("gate", "north", "wechat", null, "region", 50, 0, ApiKeyFault.ScopeInvalid)]
    [InlineData("gate", "north", null, "nowhere", null, 50, 0, ApiKeyFault.VenueUnknown)]
    [InlineData("gate", "north", null, null, "nowhere", 50, 0, ApiKeyFault.RegionUnknown)]
    [InlineData("gate", "North", null, null, "region", 50, 0, ApiKeyFault.NameInvalid)]
    [InlineData("gate", "ｎorth", null, null, "region", 50, 0, ApiKeyFault.NameInvalid)]
    [InlineData("gate", "north", null, null, "region", 0, 0, ApiKeyFault.NumberOutside)]
    [InlineData("gate", "north", null, null, "region", 1_000_001, 0, ApiKeyFault.NumberOutside)]
    [InlineData("gate", "north", null, null, "region", 50, -1, ApiKeyFault.NumberOutside)]
    [InlineData("channel", "north", null, null, null, 50, 0, ApiKeyFault.None)]
    [InlineData("channel", "own-page", null, null, null, 50, 0, ApiKeyFault.NameInvalid)]
    [InlineData("channel", "north", "volunteer", null, null, 50, 0, ApiKeyFault.NameInvalid)]
    [InlineData("channel", "north", "wechat", null, null, 50, 0, ApiKeyFault.None)]
    [InlineData("channel", "north", "We Chat", null, null, 50, 0, ApiKeyFault.NameInvalid)]
    [InlineData("channel", "north", null, null, "region", 50, 0, ApiKeyFault.ScopeInvalid)]
    [InlineData("staff", "north", null, null, null, 50, 0, ApiKeyFault.KindUnknown)]
    public async Task What_a_key_is_for_must_be_one_thing_that_there_is(
        string kind, string name, string? channel, string? venue, string? region, int rate, int documents, ApiKeyFault expected)
    {
        var draft = new ApiKeyDraft(
            kind, name, "office", channel, venue is null ? null : [venue == "venue" ? Samples.Venue.ToString() : "nowhere"],
            region is null ? null : region == "region" ? Samples.County.Code.ToString() : "nowhere", rate, documents, 0, null);
        Assert.Equal(expected, (await CreateAsync(draft)).Fault);
        Assert.Equal(expected == ApiKeyFault.None ? 1 : 0, _audit.Lines.Count);
    }

    [Fact]
    public async Task Nobody_creates_rotates_revokes_or_sees_a_key_outside_the_own_region()
    {
        Assert.Equal(ApiKeyFault.OutOfRegion, (await CreateAsync(GateOf(Samples.FarVillage.Code.ToString()), City)).Fault);
        Assert.Equal(ApiKeyFault.OutOfRegion, (await CreateAsync(GateOf(null) with { VenueIds = [Samples.Venue.ToString(), Far.ToString()] }, City)).Fault);
        Assert.Equal(ApiKeyFault.OutOfRegion, (await CreateAsync(new("channel", "city-app", "city", null, null, null, 5, 0, 0, null), City)).Fault);
        var far = (await CreateAsync(GateOf(Samples.FarVillage.Code.ToString()))).Key!;
        var near = (await CreateAsync(GateOf(Samples.Village.Code.ToString()) with { Name = "near" }, City)).Key!;

        Assert.Equal(ApiKeyFault.OutOfRegion, (await _commands.RotateAsync(far.KeyId, TimeSpan.Zero, City, _audit.Pen(), default)).Fault);
        Assert.Equal(ApiKeyFault.OutOfRegion, await _commands.RevokeAsync(far.KeyId, City, _audit.Pen(), default));
        Assert.Equal([near.KeyId], (await _commands.ListAsync(Samples.City.Code, default)).Select(key => key.KeyId));
        Assert.Equal(2, (await _commands.ListAsync(Samples.Tree.Root.Code, default)).Count);
    }

    [Fact]
    public async Task An_old_secret_stays_beside_the_new_one_for_as_long_as_was_said()
    {
        var first = await CreateAsync(GateOf(Samples.County.Code.ToString()));
        var second = await _commands.RotateAsync(first.Key!.KeyId, TimeSpan.FromHours(2), Province, _audit.Pen(), default);
        Assert.Equal(first.Key.KeyId, second.Key!.KeyId);
        Assert.NotEqual(first.Secret, second.Secret);
        Assert.Equal(2, _kept.Count);
        Assert.Equal(Secrets.HashOf(second.Secret!), Assert.Single(await _commands.ListAsync(Samples.Tree.Root.Code, default)).Hash);

        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Secrets.HashOf(second.Secret!), Assert.Single(_kept, key => key.IsInForce(_clock.GetUtcNow().ToUnixTimeSeconds())).Hash);
        Assert.Equal(ApiKeyFault.OverlapOutside, (await _commands.RotateAsync(first.Key.KeyId, TimeSpan.FromDays(31), Province, _audit.Pen(), default)).Fault);
    }

    [Fact]
    public async Task Revoking_takes_every_secret_and_frees_the_name()
    {
        var first = await CreateAsync(GateOf(Samples.County.Code.ToString()));
        _ = await _commands.RotateAsync(first.Key!.KeyId, TimeSpan.FromHours(2), Province, _audit.Pen(), default);
        Assert.Equal(ApiKeyFault.NameTaken, (await CreateAsync(GateOf(Samples.County.Code.ToString()))).Fault);

        Assert.Equal(ApiKeyFault.None, await _commands.RevokeAsync(first.Key.KeyId, Province, _audit.Pen(), default));
        Assert.Empty(_kept);
        Assert.Equal(ApiKeyFault.Unknown, await _commands.RevokeAsync(first.Key.KeyId, Province, _audit.Pen(), default));
        Assert.Equal(ApiKeyFault.None, (await CreateAsync(GateOf(Samples.County.Code.ToString()))).Fault);
    }

    [Fact]
    public async Task What_cannot_be_written_to_the_audit_trail_does_not_happen()
    {
        var key = (await CreateAsync(GateOf(Samples.County.Code.ToString()))).Key!;
        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => CreateAsync(GateOf(Samples.County.Code.ToString()) with { Name = "other" }));
        _ = await Assert.ThrowsAsync<IOException>(() => _commands.RotateAsync(key.KeyId, TimeSpan.Zero, Province, _audit.Pen(), default));
        _ = await Assert.ThrowsAsync<IOException>(() => _commands.RevokeAsync(key.KeyId, Province, _audit.Pen(), default));
        Assert.Equal(key, Assert.Single(_kept));
    }

    private static ApiKeyDraft GateOf(string? region) => new("gate", "north", "station office", null, null, region, 50, 0, 0, null);

    private Task<ApiKeyIssue> CreateAsync(ApiKeyDraft draft, Official? official = null) =>
        _commands.CreateAsync(draft, official ?? Province, _audit.Pen(AuditActions.ApiKeyCreated), default);

    private void Replace(ApiKey key, IReadOnlyList<ApiKey> before, long retiresAt)
    {
        foreach (var secret in before)
        {
            _kept[_kept.IndexOf(secret)] = secret with { RetiresAt = retiresAt };
        }

        _kept.Add(key);
    }

    private static Task Change(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
