using HealthPass.Demo.Draws;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Past;

/// <summary>
/// Has two officers send a text to phones that arrived as the demo's past began, some held out by chance, some registered since; and a second text that waits for its
/// second person. Some of the first are still to go out when the node starts.
/// </summary>
/// <param name="grains">Finds campaigns.</param>
/// <param name="messages">Keeps messages.</param>
/// <param name="phoneKeys">Keeps the key of pseudonyms.</param>
/// <param name="keys">Draws the key of pseudonyms.</param>
/// <param name="arrivals">Takes phones in.</param>
/// <param name="audit">The audit trail.</param>
/// <param name="tree">The province.</param>
/// <param name="seed">The demo's.</param>
internal sealed class PastTexts(
    IGrainFactory grains, IMessageStore messages, IPhoneKeyStore phoneKeys, PhoneKeys keys, TextArrivals arrivals, IAudit audit, RegionTree tree, int seed)
{
    /// <summary>The account that the demo sends by: its texts go to a file.</summary>
    public const string Account = "demo";

    private const int Phones = 6_000;
    private const int ToGoOut = 200;
    private const int Batch = 500;
    private const int AheadDays = 20;
    private const int SecondsAnHour = 3_600;

    // Made up: of those who got the text some more are registered within three days than of those who did not.
    private const double AppliedOfSent = 0.09;
    private const double AppliedOfHeld = 0.06;
    private const double NoReceipt = 0.06;
    private const double Failed = 0.03;

    private static readonly Guid First = new("7e5f0001-0000-4000-8000-000000000001");
    private static readonly Guid Second = new("7e5f0001-0000-4000-8000-000000000002");

    private Official Writer => new("demo-officer", tree.Root.Code, [StaffRoles.CampaignOfficer]);

    /// <summary>Sends the first, as the past begins.</summary>
    /// <param name="at">When.</param>
    /// <param name="today">The day on which the past ends.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SendAsync(DateTimeOffset at, DateOnly today, CancellationToken cancellationToken)
    {
        var from = ShanghaiDay.Of(at);
        var days = Math.Min(TextTerms.Current.MostDays - 1, today.DayNumber - from.DayNumber + AheadDays);
        var draft = DraftOf("迎客短信（演示）", "欢迎来川，请申领健康码：{link} 咨询12345", from, from.AddDays(days));
        var text = grains.GetGrain<ITextGrain>(First);
        _ = await text.Write(draft, Writer);
        _ = await text.Approve(Writer with { UserName = "demo-second" }, TextEffect.Of(First, draft));
        if (await keys.DrawAsync(Writer.UserName, new(audit, Writer.UserName, AuditActions.PhoneKeyDrawn), cancellationToken) is not var (key, _) || await text.GetStanding() is not { } standing)
        {
            return;
        }

        var draw = new Draw(seed, DrawStream.Texts, 0);
        var cities = tree.Root.Children.ToList();
        for (var begun = 0; begun < Phones; begun += Batch)
        {
            var phones = Enumerable.Range(0, Batch).Select(_ => new PhoneArrival(new(((UInt128)draw.Next() << 64) | draw.Next()), cities[draw.NextBelow(cities.Count)].Code)).ToList();
            _ = await arrivals.TakeAsync(standing, key.Number, phones, keep: true, cancellationToken);
            foreach (var phone in phones.Select(arrival => arrival.Phone).Where(phone => HoldOut.Has(First, phone, TextTerms.Current.HoldOutPercent) && draw.NextFraction() < AppliedOfHeld))
            {
                await messages.RegisteredAsync(key.Number, phone, at.ToUnixTimeSeconds() + SecondsAnHour, cancellationToken);
            }
        }

        // Made-up residents have phones that nobody arrives with: none of them needs a pseudonym.
        await phoneKeys.SweepAsync(key.Number, [], null, cancellationToken);

        await DeliverAsync(at, draw, cancellationToken);
    }

    /// <summary>Writes the second, as the past ends.</summary>
    /// <param name="today">The day.</param>
    public async Task WriteAsync(DateOnly today) =>
        _ = await grains.GetGrain<ITextGrain>(Second).Write(DraftOf("景区提示（演示）", "进入景区请先申领健康码：{link} 老人可由家人代领", today, today.AddDays(6)), Writer);

    private TextDraft DraftOf(string title, string content, DateOnly from, DateOnly until) =>
        new(title, content, tree.Root.Code, TextMode.Feed, Account, from, until, Quota: 20_000, Urgent: false, Writer.UserName);

    private async Task DeliverAsync(DateTimeOffset at, Draw draw, CancellationToken cancellationToken)
    {
        var (seconds, sent, number) = (at.ToUnixTimeSeconds(), 0, 0);
        while (sent < Phones - ToGoOut)
        {
            var leased = await messages.LeaseAsync(First, Account, Batch, seconds, cancellationToken);
            if (leased.Count == 0)
            {
                break;
            }

            sent += leased.Count;
            var ids = leased.Select(_ => FormattableString.Invariant($"past-{++number}")).ToList();
            await messages.SettleAsync(Account, [.. leased.Zip(ids, (message, id) => new SettledMessage(message, MessageState.Accepted, [id]))], seconds, cancellationToken);
            await messages.HearAsync(
                Account,
                [
                    .. ids.Select(id => (Id: id, Luck: draw.NextFraction())).Where(one => one.Luck >= NoReceipt).Select(one => new CarrierNews(
                        CarrierNewsKind.Receipt, one.Id, string.Empty,
                        one.Luck < NoReceipt + Failed ? CarrierReceipt.Failed : CarrierReceipt.Delivered, string.Empty, at)),
                ],
                seconds,
                cancellationToken);
            foreach (var message in leased.Where(_ => draw.NextFraction() < AppliedOfSent))
            {
                await messages.RegisteredAsync(message.Key, message.Phone, seconds + SecondsAnHour, cancellationToken);
            }
        }
    }
}
