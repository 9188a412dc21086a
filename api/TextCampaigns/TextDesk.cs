using HealthPass.Api.Assignments;
using HealthPass.Api.Json;
using HealthPass.Grains.Campaign.Effects;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Reads campaigns of texts with all that is told of them.</summary>
internal sealed class TextDesk(
    ITextStore texts, IMessageStore messages, ILinkStore links, ICarrierCountStore counts, PhoneKeys keys, ICarrierLinks carriers, TextPresenter presenter, IGrainFactory grains, TimeProvider clock)
{
    private const int MostListed = 200;

    public async Task<TextCampaignList> ListAsync(RegionCode own, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new(
            [.. (await texts.ListAsync(own, MostListed, cancellationToken)).Select(presenter.Present)],
            presenter.PresentTerms(),
            [.. carriers.Accounts.Where(account => account.TakesPseudonyms).Select(TextPresenter.Present)],
            TextPresenter.Present(await keys.FindAsync(ShanghaiDay.Of(now), cancellationToken)),
            Rfc3339.Format(now));
    }

    public async Task<TextCampaignView?> LookAsync(Guid textId, Official official, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<ITextGrain>(textId).Look(official) is not { } sight)
        {
            return null;
        }

        var (standing, draft, terms) = (sight.Standing, sight.Standing.Draft, TextTerms.Current);
        var isFeed = draft.Mode == TextMode.Feed;
        IReadOnlyList<TextCityFigures> cities = isFeed
            ? [.. (await messages.CountAsync(textId, cancellationToken)).Select(presenter.Present)]
            : [.. (await counts.SumAsync(textId, cancellationToken)).Select(presenter.Present)];
        var figures = await links.CountAsync(textId, cancellationToken);
        var within = TimeSpan.FromHours(terms.HoldOutHours);
        var compared = isFeed && !draft.Urgent
            ? await messages.CompareAsync(textId, (clock.GetUtcNow() - within).ToUnixTimeSeconds(), (long)within.TotalSeconds, cancellationToken)
            : null;
        return new(
            presenter.Present(standing),
            TextTemplate.Write(draft.Content, presenter.SampleLink, terms),
            TextEffect.Of(textId, draft),
            (long)draft.Quota * terms.FenAMessage,
            figures.Issued,
            figures.Opened,
            figures.Applied,
            presenter.Sum(standing, cities),
            cities,
            compared is null ? null : Present(compared, HoldOutEffect.Of(compared.SentApplied, compared.Sent, compared.HeldApplied, compared.Held)),
            [.. sight.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
            sight.Actions);
    }

    private static HoldOutView Present(HoldOutFigures figures, HoldOutEffect? effect) => new(
        figures.Sent, figures.SentApplied, figures.Held, figures.HeldApplied, effect?.Naive.Value, effect?.Difference.Value, effect?.Difference.Low, effect?.Difference.High);
}
