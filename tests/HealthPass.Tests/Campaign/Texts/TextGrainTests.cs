using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Campaign.Texts.Watch;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Campaign.Texts;

/// <summary>Texts from their writing to the phones, in a cluster.</summary>
public sealed class TextGrainTests : IAsyncLifetime
{
    private static readonly Official Writer = new("writer", Samples.Tree.Root.Code, [StaffRoles.CampaignOfficer]);
    private static readonly Official Second = Writer with { UserName = "second" };

    private readonly FakeLinks _links = new();
    private readonly Guid _id = Guid.NewGuid();
    private Cluster _cluster = null!;

    private ITextGrain Text => _cluster.Grains.GetGrain<ITextGrain>(_id);

    private IMessageStore Messages => _cluster.Get<IMessageStore>();

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync(configure: silo => silo.Services.AddSingleton<ICarrierLinks>(_links));

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_second_officer_approves_exactly_what_was_written_and_either_stops_it()
    {
        var draft = Texted.Draft();
        Assert.Equal(TextFault.TierMayNot, (await Text.Write(draft with { Region = Samples.County.Code }, Writer with { Region = Samples.County.Code })).Fault);
        Assert.Equal(TextFault.RoleMayNot, (await Text.Write(draft, Writer with { Roles = [StaffRoles.CommandCentre] })).Fault);
        Assert.Equal(TextFault.None, (await Text.Write(draft, Writer)).Fault);
        var effect = TextEffect.Of(_id, draft);
        Assert.Equal(TextFault.NotSecond, (await Text.Approve(Writer, effect)).Fault);
        Assert.Equal(TextFault.EffectChanged, (await Text.Approve(Second, TextEffect.Of(_id, draft with { Quota = 1 }))).Fault);
        Assert.Equal(["approve_text", "refuse_text", "stop_text"], (await Text.Look(Second))!.Actions.Order());
        Assert.Equal(["stop_text"], (await Text.Look(Writer))!.Actions);
        Assert.Null(await Text.Look(Second with { Region = Samples.City.Code }));
        Assert.Equal(TextFault.NotFound, (await Text.Approve(Second with { Region = Samples.City.Code }, effect)).Fault);
        var approved = await Task.WhenAll(Text.Approve(Second, effect), Text.Approve(Second with { UserName = "third" }, effect));
        Assert.Equal([TextFault.None, TextFault.WrongState], approved.Select(result => result.Fault).Order());
        Assert.Equal(TextFault.TextNamesSomebody, (await Text.Stop(Writer, "见 13800138000")).Fault);
        Assert.Equal(TextFault.None, (await Text.Stop(Writer, "停")).Fault);
        Assert.Equal(TextFault.WrongState, (await Text.Stop(Writer, "停")).Fault);
        Assert.Equal(await Text.GetStanding(), await _cluster.Get<ITextStore>().FindAsync(_id, CancellationToken.None));
        Assert.Equal(["text_written", "text_approved", "text_stopped"], await AuditedAsync());
    }

    [Fact]
    public async Task A_running_campaign_reaches_every_phone_once_with_its_own_link_and_hears_how_it_ended()
    {
        await RunAsync();
        await ArriveAsync(300);
        await SentAsync(300);
        Assert.Equal(300, _links.Taken.Select(text => text.Destination).Distinct().Count());
        Assert.All(_links.Taken, text => Assert.Matches("^【四川天府健康通】来川请申领四川天府健康通 jkm.example.cn/t/[a-z2-9]{10} 疑问请拨打12345$", text.Content));
        _ = await Eventually.ReadAsync(FiguresAsync, figures => figures.Unknown == 300, Move);
        await _links.Hear([.. Enumerable.Range(1, 200).Select(i => new CarrierNews(CarrierNewsKind.Receipt, $"m{i}", "", CarrierReceipt.Delivered, "DELIVRD", Samples.Noon))]);
        _ = await Eventually.ReadAsync(FiguresAsync, figures => figures is { Delivered: 200, Submitted: 300, Queued: 0 }, Move);

        // Who answers with T is not told again, by no campaign.
        await _links.Hear([new(CarrierNewsKind.Inbound, "", Texted.Phone(9_000).ToString(), default, "T", Samples.Noon)]);
        Assert.Equal(1, (await AddAsync(9_000, 1)).OptedOut);
    }

    [Fact]
    public async Task Texts_that_nobody_approved_go_to_nobody()
    {
        await RunAsync();
        _cluster.Sql("UPDATE campaign_text SET content = '请到别处登记 {link}'");
        await ArriveAsync(5);
        await Eventually.HoldsAsync(() => _cluster.Get<SealAlarms>().Count(BrokenSeal.Text) == 1, Move);
        Assert.Empty(_links.Taken);
        Assert.Equal(5, (await FiguresAsync()).Queued);
    }

    [Fact]
    public async Task When_a_stop_has_come_back_nothing_more_is_handed_to_the_gateway()
    {
        // The gateway takes ten and has no room for more.
        var room = new SemaphoreSlim(10);
        _links.Take = async (_, stop) =>
        {
            await room.WaitAsync(stop);
            stop.ThrowIfCancellationRequested();
            return CarrierOutcome.Accepted;
        };
        await RunAsync();
        await ArriveAsync(100);
        await SentAsync(10);
        Assert.Equal(TextFault.None, (await Text.Stop(Writer, "停")).Fault);
        _ = room.Release(100);
        _ = await Eventually.ReadAsync(FiguresAsync, figures => figures is { Queued: 90, Submitted: 10 }, Move);
        Assert.Equal(10, _links.Taken.Count);
    }

    [Fact]
    public async Task What_may_have_arrived_is_unknown_and_what_was_not_taken_is_sent_later()
    {
        var down = true;
        _links.Take = (text, _) => Task.FromResult(
            Ordinal(text) % 10 == 0 ? CarrierOutcome.Unknown
            : Ordinal(text) % 10 == 1 ? CarrierOutcome.Refused
            : Volatile.Read(ref down) ? CarrierOutcome.NotSent
            : CarrierOutcome.Accepted);
        await RunAsync();
        await ArriveAsync(100);
        _ = await Eventually.ReadAsync(FiguresAsync, figures => figures is { Queued: > 0, Unknown: > 0, Failed: > 0 }, Move);
        Volatile.Write(ref down, false);
        _ = await Eventually.ReadAsync(FiguresAsync, figures => figures is { Queued: 0, Unknown: 90, Failed: 10 }, Move);
        Assert.Equal(100, _links.Taken.Select(text => text.Destination).Distinct().Count());
        Assert.Equal(100, _links.Taken.Count);
    }

    [Fact]
    public async Task An_owner_that_ends_while_it_sends_leaves_nothing_that_is_sent_twice()
    {
        // The gateway has taken them and never answers: as when the node is killed in the middle of its window.
        _links.Take = async (text, _) =>
        {
            _links.Taken.Enqueue(text);
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return CarrierOutcome.Accepted;
        };
        await RunAsync();
        await ArriveAsync(50);
        await SentAsync(50);
        Assert.Equal(50, await Messages.AbandonAsync(Texted.Account, 1, CancellationToken.None));
        _links.Take = (_, _) => Task.FromResult(CarrierOutcome.Accepted);
        var ended = _cluster.DeactivateAsync(_cluster.Grains.GetGrain<IAccountGrain>(Texted.Account));
        await Eventually.HoldsAsync(() => ended.IsCompleted, Move);
        _ = await AddAsync(50, 10);
        await SentAsync(60);
        Assert.Equal(60, _links.Taken.Select(text => text.Destination).Distinct().Count());
    }

    [Fact]
    public async Task A_campaign_ends_with_its_last_day_and_a_key_with_its_own()
    {
        await RunAsync();
        var keys = _cluster.Get<PhoneKeys>();
        var pen = new AuditPen(_cluster.Get<IAudit>(), "officer", AuditActions.PhoneKeyDrawn);
        var (key, bytes) = (await keys.DrawAsync("officer", pen, CancellationToken.None))!.Value;
        Assert.Equal((1, Samples.Today.AddDays(29), 32), (key.Number, key.Until, bytes.Length));
        Assert.Equal(2, (await keys.DrawAsync("officer", pen, CancellationToken.None))!.Value.Key.Number);
        Assert.Null(await keys.DrawAsync("officer", pen, CancellationToken.None));
        _ = await _cluster.RegisterAsync(1);
        await Watch();
        var known = Assert.Single(await _cluster.Get<IPhoneKeyStore>().ListKnownAsync(1, default, 10, CancellationToken.None));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(bytes, "13800138000"u8))[..32], known.ToString());
        _cluster.Clock.Advance(TimeSpan.FromDays(10));
        await Watch();
        Assert.Equal(TextFlow.Finished, (await Text.GetStanding())!.State);
        _cluster.Clock.Advance(TimeSpan.FromDays(22));
        await Watch();
        Assert.Empty(await _cluster.Get<IPhoneKeyStore>().ListKnownAsync(1, default, 10, CancellationToken.None));
        Assert.Equal([false, true], (await _cluster.Get<IPhoneKeyStore>().ListAsync(CancellationToken.None)).Select(one => one.IsDestroyed));
    }

    private static int Ordinal(CarrierText text) => PhonePseudonym.TryParse(text.Destination, out var phone) ? (int)(phone.Bits >> 96) : -1;

    private void Move() => _cluster.Clock.Advance(TimeSpan.FromMilliseconds(250));

    private Task Watch() => _cluster.Grains.GetGrain<ITextWatchGrain>(0).Tick();

    private async Task RunAsync()
    {
        var draft = Texted.Draft(quota: 10_000);
        _ = await Text.Write(draft, Writer);
        Assert.Equal(TextFault.None, (await Text.Approve(Second, TextEffect.Of(_id, draft))).Fault);
        await _cluster.Grains.GetGrain<IAccountGrain>(Texted.Account).Wake();
    }

    private Task<ArrivalCounts> ArriveAsync(int phones) => AddAsync(0, phones);

    private async Task<ArrivalCounts> AddAsync(int first, int count) => await Messages.AddAsync(
        (await Text.GetStanding())!, 1, [.. Enumerable.Range(first, count).Select(number => Texted.Message(number) with { Link = LinkTokens.Draw() })],
        Samples.Noon.ToUnixTimeSeconds(), keep: true, CancellationToken.None);

    private Task SentAsync(int count) => Eventually.HoldsAsync(() => _links.Taken.Count >= count, Move);

    private async Task<TextFigures> FiguresAsync() => (await Messages.CountAsync(_id, CancellationToken.None)).Single();

    private async Task<IEnumerable<string>> AuditedAsync() =>
        (await _cluster.Get<IAuditStore>().ReadAsync(0, 1_000, CancellationToken.None)).Where(entry => entry.Subject == _id.ToString()).Select(entry => entry.Action);
}
