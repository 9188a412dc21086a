using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Clockwork;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Campaign.Texts.Watch;

/// <summary>
/// The cluster has one. It wakes the owners of accounts that have texts to send, lets go who was held out long enough, closes what is over, gives registered people's
/// phones their pseudonyms under a new key and destroys an old one. All of that may be done twice.
/// </summary>
internal sealed class TextWatchGrain(
    ITextStore texts, IMessageStore messages, IPhoneKeyStore phones, PhoneKeys keys, IPersonDirectory directory, TimeProvider clock, ILogger<TextWatchGrain> logger)
    : ClusterTask("Watching over the campaign's texts", "campaign-texts", Every, clock, logger), ITextWatchGrain
{
    private const int PageLength = 512;
    private const int AtOnce = 32;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // A sweep takes its turns with the rest, and is done when it is done.
    private static readonly TimeSpan SweepFor = TimeSpan.FromSeconds(30);

    public async Task Tick()
    {
        var now = Clock.GetUtcNow();
        var today = ShanghaiDay.Of(now);
        foreach (var text in await texts.ListRunningAsync(null, CancellationToken.None))
        {
            if (text.Draft.Until < today)
            {
                await GrainFactory.GetGrain<ITextGrain>(text.TextId).Finish();
            }
            else if (text.Draft.Mode == TextMode.Feed)
            {
                await messages.ReleaseAsync(text.TextId, now.AddHours(-TextTerms.Current.HoldOutHours).ToUnixTimeSeconds(), CancellationToken.None);
                await GrainFactory.GetGrain<IAccountGrain>(text.Draft.Account).Wake();
            }
        }

        await keys.DestroyAsync(CancellationToken.None);
        await SweepAsync(now);
    }

    protected override Task DoWhatIsDueAsync() => Tick();

    private async Task SweepAsync(DateTimeOffset began)
    {
        foreach (var key in (await phones.ListAsync(CancellationToken.None)).Where(key => !key.IsDestroyed && key.SweptTo is not null))
        {
            var sweptTo = key.SweptTo;
            while (sweptTo is not null && Clock.GetUtcNow() - began < SweepFor)
            {
                sweptTo = await SweepPageAsync(key, sweptTo);
            }
        }
    }

    // Whoever is registered meanwhile is noted at once: the sweep needs to see those alone who were there when the key was drawn.
    private async Task<byte[]?> SweepPageAsync(PhoneKey key, byte[] from)
    {
        var page = await directory.ReadPageAsync(from.Length == 0 ? default : PersonId.Read(from), PageLength, CancellationToken.None);
        var numbers = new List<PhoneNumber>();
        foreach (var some in page.Chunk(AtOnce))
        {
            var found = await Task.WhenAll(some.Select(row => GrainFactory.GetGrain<IPersonGrain>(row.PersonId.ToGrainKey()).GetPhone()));
            numbers.AddRange(found.OfType<PhoneNumber>().Where(number => !number.IsNone));
        }

        var next = page.Count < PageLength ? null : After(page[^1].PersonId);
        await phones.SweepAsync(key.Number, [.. keys.Make(key, numbers).Distinct()], next, CancellationToken.None);
        return next;
    }

    private static byte[]? After(PersonId last)
    {
        var bytes = last.ToBytes();
        for (var i = bytes.Length - 1; i >= 0; i--)
        {
            if (++bytes[i] != 0)
            {
                return bytes;
            }
        }

        return null;
    }
}
