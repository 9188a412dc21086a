using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class KioskCommandsTests
{
    private static readonly Official Issuer = new("command", Samples.City.Code);

    private readonly Dictionary<Guid, Kiosk> _kept = [];
    private readonly AuditBook _audit = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly KioskCommands _commands;
    private int _inForce;
    private int _loads;

    public KioskCommandsTests() => _commands = new(
        Stub.Of<IKioskStore>((method, arguments) => method switch
        {
            nameof(IKioskStore.AddAsync) => Add((Kiosk)arguments[0]!),
            nameof(IKioskStore.FindAsync) => Task.FromResult(_kept.GetValueOrDefault((Guid)arguments[0]!)),
            nameof(IKioskStore.RevokeAsync) => Add(_kept[(Guid)arguments[0]!] with { RevokedAt = (long)arguments[1]! }),
            _ => throw new NotSupportedException(method),
        }),
        Stub.Of<IKiosksInForce>((method, _) => method == "get_Count" ? _inForce : Load()),
        _clock);

    [Fact]
    public async Task A_token_is_told_once_kept_as_a_hash_and_counts_at_once()
    {
        var issue = await IssueAsync();
        Assert.Equal(KioskFault.None, issue.Fault);
        Assert.StartsWith(KioskCommands.Prefix, issue.Token, StringComparison.Ordinal);
        var kiosk = Assert.Single(_kept.Values);
        Assert.Equal(Secrets.HashOf(issue.Token!), kiosk.Hash);
        Assert.Equal(Samples.Noon.AddDays(366).ToUnixTimeSeconds(), kiosk.ExpiresAt);
        Assert.Equal(1, _loads);
        Assert.Equal(kiosk.KioskId.ToString(), Assert.Single(_audit.Lines).Subject);
        Assert.DoesNotContain(issue.Token!, _audit.Lines[0].Detail, StringComparison.Ordinal);
        Assert.NotEqual(issue.Token, (await IssueAsync()).Token);
    }

    [Fact]
    public async Task Nobody_issues_or_revokes_outside_the_own_region()
    {
        Assert.Equal(KioskFault.OutOfRegion, (await _commands.IssueAsync(Samples.FarVillage.Code, "hall", null, Issuer, _audit.Pen(), default)).Fault);
        var kiosk = (await IssueAsync()).Kiosk!;
        Assert.Equal(KioskFault.OutOfRegion, await _commands.RevokeAsync(kiosk.KioskId, new("other", Samples.FarVillage.Code), _audit.Pen(), default));
        Assert.Equal(0, _kept[kiosk.KioskId].RevokedAt);
        Assert.Single(_audit.Lines);
    }

    [Fact]
    public async Task A_token_runs_out_within_a_year_and_a_day()
    {
        foreach (var (days, fault) in new[] { (-1, KioskFault.ExpiryOutside), (0, KioskFault.ExpiryOutside), (1, KioskFault.None), (366, KioskFault.None), (367, KioskFault.ExpiryOutside) })
        {
            Assert.Equal(fault, (await IssueAsync(Samples.Noon.AddDays(days))).Fault);
        }
    }

    [Fact]
    public async Task There_are_only_so_many()
    {
        _inForce = KioskCommands.MaxInForce;
        Assert.Equal(KioskFault.TooMany, (await IssueAsync()).Fault);
        Assert.Empty(_audit.Lines);
    }

    [Fact]
    public async Task What_cannot_be_written_to_the_audit_trail_does_not_happen()
    {
        var kiosk = (await IssueAsync()).Kiosk!;
        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => IssueAsync());
        _ = await Assert.ThrowsAsync<IOException>(() => _commands.RevokeAsync(kiosk.KioskId, Issuer, _audit.Pen(), default));
        Assert.Equal(kiosk, Assert.Single(_kept.Values));
        _audit.Fails = false;
        Assert.Equal(KioskFault.None, await _commands.RevokeAsync(kiosk.KioskId, Issuer, _audit.Pen(), default));
        Assert.Equal(KioskFault.Unknown, await _commands.RevokeAsync(Guid.NewGuid(), Issuer, _audit.Pen(), default));
        Assert.False(_kept[kiosk.KioskId].IsInForce(Samples.Noon.ToUnixTimeSeconds()));
    }

    private Task<KioskIssue> IssueAsync(DateTimeOffset? expires = null) => _commands.IssueAsync(Samples.County.Code, "hall", expires, Issuer, _audit.Pen(), default);

    private Task Add(Kiosk kiosk)
    {
        _kept[kiosk.KioskId] = kiosk;
        return Task.CompletedTask;
    }

    private Task Load()
    {
        _loads++;
        return Task.CompletedTask;
    }
}
