using HealthPass.Grains.Counting.Targets;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Regions;

public sealed class TargetCommandsTests
{
    private readonly Dictionary<string, RegionTarget> _kept = [];
    private readonly AuditBook _audit = new();
    private readonly TargetCommands _commands;

    public TargetCommandsTests() => _commands = new(
        Stub.Of<ITargetStore>((method, arguments) =>
        {
            switch (method)
            {
                case nameof(ITargetStore.PutAsync):
                    var target = (RegionTarget)arguments[0]!;
                    _kept[target.Region.ToString()] = target;
                    return Task.CompletedTask;
                case nameof(ITargetStore.RemoveAsync):
                    return Task.FromResult(_kept.Remove(arguments[0]!.ToString()!));
                default:
                    return Task.FromResult<IReadOnlyList<RegionTarget>>([.. _kept.Values]);
            }
        }),
        new FakeTimeProvider(Samples.Noon));

    public static TheoryData<int, double?, double?, TargetFault> Wishes => new()
    {
        { 0, 0.9, null, TargetFault.None }, { 3652, null, 1, TargetFault.None }, { 30, 0.000001, 0.5, TargetFault.None },
        { -1, 0.9, null, TargetFault.DayOutside }, { 3654, 0.9, null, TargetFault.DayOutside }, { 30, null, null, TargetFault.Nothing },
        { 30, 0, null, TargetFault.AdoptionRateOutside }, { 30, 1.01, null, TargetFault.AdoptionRateOutside }, { 30, double.NaN, null, TargetFault.AdoptionRateOutside },
        { 30, 0.5, 0, TargetFault.VenueCoverageOutside }, { 30, null, -1, TargetFault.VenueCoverageOutside },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task A_target_is_a_share_by_a_day_within_ten_years(int days, double? adoption, double? coverage, TargetFault fault)
    {
        var by = Samples.Today.AddDays(days);
        Assert.Equal(fault, await _commands.SetAsync(Samples.City, by, adoption, coverage, "command", _audit.Pen()));
        Assert.Equal(fault == TargetFault.None ? 1 : 0, _kept.Count);
        Assert.Equal(_kept.Count, _audit.Lines.Count);
        if (fault == TargetFault.None)
        {
            Assert.Equal(new(Samples.City.Code, by, adoption, coverage, "command", Samples.Noon.ToUnixTimeSeconds()), _kept[Samples.City.Code.ToString()]);
            Assert.Equal(Samples.City.Code.ToString(), _audit.Lines[0].Subject);
        }
    }

    [Fact]
    public async Task Nothing_changes_that_is_not_in_the_audit_trail()
    {
        Assert.Equal(TargetFault.None, await _commands.SetAsync(Samples.City, Samples.Today, 0.5, null, "command", _audit.Pen()));
        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => _commands.SetAsync(Samples.City, Samples.Today, 0.9, null, "command", _audit.Pen()));
        _ = await Assert.ThrowsAsync<IOException>(() => _commands.RemoveAsync(Samples.City, _audit.Pen()));
        Assert.Equal(0.5, _kept[Samples.City.Code.ToString()].AdoptionRate);
    }

    [Fact]
    public async Task A_target_of_a_region_above_is_not_taken_away_below()
    {
        Assert.Equal(TargetFault.None, await _commands.SetAsync(Samples.City, Samples.Today, 0.5, null, "command", _audit.Pen()));
        Assert.False(await _commands.RemoveAsync(Samples.County, _audit.Pen()));
        Assert.True(await _commands.RemoveAsync(Samples.City, _audit.Pen()));
        Assert.False(await _commands.RemoveAsync(Samples.City, _audit.Pen()));
        Assert.Equal(2, _audit.Lines.Count);
    }
}
