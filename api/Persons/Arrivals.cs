using HealthPass.Grains.Channels;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.People;

namespace HealthPass.Api.Persons;

/// <summary>What follows when an application was let in, by whatever way it came.</summary>
internal sealed class Arrivals(PersonFinder finder, Likenesses likenesses, ChannelTally tally)
{
    /// <summary>Remembers whose the document is; of whoever is registered since now it looks for others who are alike, and counts one more for the channel.</summary>
    /// <param name="found">The person, as found for the application.</param>
    /// <param name="application">The application.</param>
    /// <param name="channel">The channel through which the person is registered.</param>
    /// <param name="isNew">Whether the person is registered since now.</param>
    public async Task SettleAsync(FoundPerson found, PersonApplication application, string channel, bool isNew)
    {
        await finder.SettleAsync(found, application.Document);
        if (isNew)
        {
            await likenesses.TryLookAsync(found.Id, CancellationToken.None);
            tally.Count(channel, ChannelMeasure.Registrations);
        }
    }
}
