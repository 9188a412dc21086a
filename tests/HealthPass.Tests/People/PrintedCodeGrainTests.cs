using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Printed;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace HealthPass.Tests.People;

public sealed class PrintedCodeGrainTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();
    private readonly Guid _first = Guid.NewGuid();
    private readonly Guid _second = Guid.NewGuid();

    private PersonId Id => _cluster.IdOf(_number);

    private IPersonGrain Person => _cluster.Person(Id);

    private IPrintedCodeReader Codes => _cluster.Get<IPrintedCodeReader>();

    [Fact]
    public async Task A_code_is_issued_found_and_ended_by_the_next_one()
    {
        _ = await _cluster.RegisterAsync(_number);
        var first = await Person.IssuePrinted(_first);
        var now = _cluster.Clock.GetUtcNow();
        Assert.Equal((PrintedOutcome.Issued, _first, "王**", now, now.AddDays(7)), (first.Outcome, first.Issue!.Code, first.MaskedName, first.Issue.IssuedAt, first.Issue.Until));
        Assert.Equal(new PrintedHolder(Id, true), await Codes.FindAsync(_first));
        Assert.Equal(first, await Person.IssuePrinted(_first));

        Assert.Equal(_second, (await Person.IssuePrinted(_second)).Issue!.Code);
        Assert.Equal(new PrintedHolder(Id, false), await Codes.FindAsync(_first));
        Assert.Equal(new PrintedHolder(Id, true), await Codes.FindAsync(_second));

        // Whose it was is kept for scans that come late; that it ended is known to gates without the network.
        Assert.Equal(Id, await _cluster.Grains.GetGrain<IPrintedCodeGrain>(_first).Find());
        Assert.Contains(new(_first, ShanghaiDay.Of(now.AddDays(7))), await _cluster.Get<IPrintedEndings>().ReadAsync(now.AddDays(-1), now.AddDays(1), ShanghaiDay.Of(now), 1_000, CancellationToken.None));

        Assert.True(await Person.EndPrinted());
        Assert.True(await Person.EndPrinted());
        Assert.Equal(new PrintedHolder(Id, false), await Codes.FindAsync(_second));
        Assert.True(_cluster.Get<PersonBoard>().TryGet(Id, out var status));
        Assert.Equal((4u, Colour.Green), (status.Version, status.Colour));
    }

    [Fact]
    public async Task Everything_is_kept_over_a_deactivation()
    {
        var broken = _cluster.Get<SealAlarms>().Count(BrokenSeal.Person);
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.IssuePrinted(_first);
        await _cluster.DeactivateAsync(Person);
        await _cluster.DeactivateAsync(_cluster.Grains.GetGrain<IPrintedCodeGrain>(_first));
        Assert.Equal(Id, await _cluster.Grains.GetGrain<IPrintedCodeGrain>(_first).Find());
        Assert.True(await Person.HasPrinted(_first));
        Assert.Equal(broken, _cluster.Get<SealAlarms>().Count(BrokenSeal.Person));
    }

    [Fact]
    public async Task Whoever_turns_red_has_none_any_more_and_gets_none_also_not_when_green_again_the_old_one()
    {
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.IssuePrinted(_first);
        var fact = Red();
        Assert.Equal(FactOutcome.Added, await Person.AddFact(_cluster.Sealed(Id, fact), Samples.City.Code));
        Assert.Equal(new PrintedHolder(Id, false), await Codes.FindAsync(_first) ?? new(Id, false));
        Assert.Equal(PrintedOutcome.NotGreen, (await Person.IssuePrinted(_second)).Outcome);
        Assert.Null(await _cluster.Grains.GetGrain<IPrintedCodeGrain>(_second).Find());

        await Person.WithdrawFacts(fact.AssignmentId!.Value, _cluster.Withdrawn(Id, fact.AssignmentId.Value));
        Assert.False(await Person.HasPrinted(_first));
        Assert.Equal(PrintedOutcome.Issued, (await Person.IssuePrinted(_second)).Outcome);
    }

    [Fact]
    public async Task Nobody_has_one_and_no_channel_gets_one_for_people_who_are_not_its_own()
    {
        Assert.Equal(PrintedOutcome.NotRegistered, (await Person.IssuePrinted(_first)).Outcome);
        Assert.False(await Person.EndPrinted());
        Assert.False(await Person.HasPrinted(_first));
        Assert.Null(await Codes.FindAsync(_first));

        _ = await _cluster.RegisterAsync(_number);
        Assert.Equal(PrintedOutcome.NotRegistered, (await Person.IssuePrinted(_first, "alipay")).Outcome);
        Assert.Equal(PrintedOutcome.Issued, (await Person.IssuePrinted(_first, "wechat")).Outcome);
        Assert.False(await Person.EndPrinted("alipay"));
        Assert.True(await Person.HasPrinted(_first));
        Assert.True(await Person.EndPrinted("wechat"));
        Assert.False(await Person.HasPrinted(_first));
    }

    [Fact]
    public async Task A_code_is_one_persons_for_good()
    {
        var code = _cluster.Grains.GetGrain<IPrintedCodeGrain>(_first);
        await code.Keep(Id, _cluster.Clock.GetUtcNow().AddDays(7));
        await code.Keep(Id, _cluster.Clock.GetUtcNow().AddDays(7));
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => code.Keep(_cluster.IdOf(_number + 1), _cluster.Clock.GetUtcNow().AddDays(7)));
        await code.Forget();
        await code.Forget();
        Assert.Null(await code.Find());
    }

    [Fact]
    public async Task A_code_that_cannot_be_stored_is_not_issued_and_the_one_before_stays()
    {
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.IssuePrinted(_first);
        _cluster.Break("grain_state");
        try
        {
            _ = await Assert.ThrowsAnyAsync<Exception>(() => Person.IssuePrinted(_second));
        }
        finally
        {
            _cluster.Mend("grain_state");
        }

        Assert.False(await Person.HasPrinted(_second));
        Assert.True(await Person.HasPrinted(_first));
        Assert.Equal(PrintedOutcome.Issued, (await Person.IssuePrinted(_second)).Outcome);
    }

    [Fact]
    public async Task A_code_that_was_ended_comes_to_life_by_nobody_who_writes_to_the_store()
    {
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.IssuePrinted(_first);
        var kept = (await ReadAsync()).State!.Printed;
        _ = await Person.EndPrinted();
        var broken = _cluster.Get<SealAlarms>().Count(BrokenSeal.Person);
        var altered = await ReadAsync();
        altered.State = altered.State! with { Printed = kept };
        await _cluster.DeactivateAsync(Person);
        await Storage.WriteStateAsync(StoredPeople.StateName, Stored, altered);

        Assert.False(await Person.HasPrinted(_first));
        Assert.Equal(broken + 1, _cluster.Get<SealAlarms>().Count(BrokenSeal.Person));
    }

    [Fact]
    public async Task A_node_of_a_build_without_printed_codes_takes_the_state_for_sound()
    {
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.IssuePrinted(_first);
        var stored = (await ReadAsync()).State!;
        var seals = _cluster.Get<PersonSeals>();
        Assert.True(seals.Holds(Id, stored));
        Assert.True(seals.Holds(Id, stored with { Printed = null }));
        Assert.False(seals.Holds(Id, stored with { Printed = stored.Printed! with { Until = stored.Printed.Until.AddDays(1) } }));
        Assert.False(seals.Holds(Id, stored with { Printed = stored.Printed! with { Seal = default } }));
    }

    private IGrainStorage Storage => _cluster.Test.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);

    private GrainId Stored => Person.GetGrainId();

    private async Task<GrainState<PersonState>> ReadAsync()
    {
        var stored = new GrainState<PersonState>(new());
        await Storage.ReadStateAsync(StoredPeople.StateName, Stored, stored);
        return stored;
    }

    private Fact Red() => new(Guid.NewGuid(), "SC05", _cluster.Clock.GetUtcNow(), null, null, Guid.NewGuid(), "doc", "office", _cluster.Clock.GetUtcNow(), null);
}
