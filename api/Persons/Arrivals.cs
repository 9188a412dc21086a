using HealthPass.Grains.Campaign.Texts.Registered;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.People;

namespace HealthPass.Api.Persons;

/// <summary>What follows when an application was let in, by whatever way it came.</summary>
internal sealed class Arrivals(PersonFinder finder, Likenesses likenesses, PhoneBook phones, ChannelTally tally)
{
    /// <summary>Remembers whose the document is; of whoever is registered since now it looks for others who are alike, and counts one more for the channel.</summary>
    /// <param name="found">The person, as found for the application.</param>
    /// <param name="application">The application.</param>
    /// <param name="channel">The channel through which the person is registered.</param>
    /// <param name="isNew">Whether the person is registered since now.</param>
    /// <param name="link">The token of the text's link by which the person came; null for none.</param>
    public async Task SettleAsync(FoundPerson found, PersonApplication application, string channel, bool isNew, string? link = null)
    {
        await finder.SettleAsync(found, application.Document);
        if (isNew)
        {
            await likenesses.TryLookAsync(found.Id, CancellationToken.None);
            await phones.TryNoteAsync(application.Phone, link, application.Region, CancellationToken.None);
            tally.Count(channel, ChannelMeasure.Registrations);
        }
    }
}
