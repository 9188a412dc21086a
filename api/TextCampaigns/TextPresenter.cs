using HealthPass.Api.Json;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Puts campaigns of texts into the shape that callers see.</summary>
internal sealed class TextPresenter(RegionTree regions, LinkAddress address)
{
    // No token that was ever drawn: 0 and 1 are not among their characters.
    private static readonly string SampleToken = new('0', LinkTokens.Length);

    public string SampleLink => address.Of(SampleToken);

    public int LinkLength => address.Length;

    public string LinkOf(string token) => address.Of(token);

    public TextCampaignItem Present(TextStanding standing)
    {
        var draft = standing.Draft;
        return new(
            standing.TextId.ToString(), draft.Title, draft.Content, TextTemplate.Length(draft.Content, LinkLength, TextTerms.Current), standing.Region.ToString(), NameOf(standing.Region),
            draft.Mode.ToWire(), draft.Account.Length == 0 ? null : draft.Account, CalendarDay.Format(draft.From), CalendarDay.Format(draft.Until), draft.Quota, draft.Urgent, standing.State, draft.By,
            Rfc3339.Format(standing.WrittenAt), standing.Approval?.Checker, standing.Approval is { } approval ? Rfc3339.Format(approval.At) : null, Rfc3339.Format(standing.AnswerDueAt));
    }

    public static RunningText PresentRunning(TextStanding standing)
    {
        var (draft, terms) = (standing.Draft, TextTerms.Current);
        return new(
            standing.TextId.ToString(), draft.Mode.ToWire(), TextTemplate.Write(draft.Content, TextTemplate.Link, terms), standing.Region.ToString(), CalendarDay.Format(draft.From),
            CalendarDay.Format(draft.Until), draft.Urgent ? 0 : terms.OpensAtHour, draft.Urgent ? 24 : terms.ClosesAtHour);
    }

    public TextTermsView PresentTerms()
    {
        var terms = TextTerms.Current;
        return new(
            terms.Signature, SampleLink, terms.MostCharacters, terms.MostDays, terms.MostMessages, terms.OpensAtHour, terms.ClosesAtHour, terms.HoldOutPercent, terms.HoldOutHours, terms.FenAMessage,
            terms.Source);
    }

    public static CarrierAccountView Present(CarrierAccount account) => new(account.Name, account.Protocol.ToWire(), account.PerSecond);

    public static PhoneKeyView? Present(PhoneKey? key) =>
        key is null ? null : new(key.Number, CalendarDay.Format(key.From), CalendarDay.Format(key.Until), key.SweptTo is null);

    public TextCityFigures Present(TextFigures figures) => new(
        figures.City.ToString(), NameOf(figures.City), figures.Queued, figures.Submitted, figures.Delivered, figures.Failed, figures.Unknown, figures.Held, figures.Opened, figures.Applied);

    // What carriers do not say how it ended is unknown.
    public TextCityFigures Present(CarrierCount count) => new(
        count.City.ToString(), NameOf(count.City), 0, count.Submitted, count.Delivered, count.Failed, Math.Max(0, count.Submitted - count.Delivered - count.Failed), 0, 0, 0);

    public TextCityFigures Sum(TextStanding standing, IReadOnlyList<TextCityFigures> cities) => new(
        standing.Region.ToString(), NameOf(standing.Region), cities.Sum(city => city.Queued), cities.Sum(city => city.Submitted), cities.Sum(city => city.Delivered), cities.Sum(city => city.Failed),
        cities.Sum(city => city.Unknown), cities.Sum(city => city.Held), cities.Sum(city => city.Opened), cities.Sum(city => city.Applied));

    private string NameOf(RegionCode region) => regions.NameOf(region);
}
