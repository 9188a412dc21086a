using System.Collections.Immutable;
using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>A person as staff and channels may see one: masked.</summary>
/// <param name="PersonId">The pseudonymous id.</param>
/// <param name="MaskedName">First character and stars.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="MaskedDocument">First and last two characters.</param>
/// <param name="MaskedPhone">First and last three digits.</param>
/// <param name="Region">Home region.</param>
/// <param name="Channel">The channel of the application.</param>
/// <param name="AppliedAt">When the person applied.</param>
/// <param name="Decision">The colour with its reason and end.</param>
/// <param name="Fact">The governing fact, null for green.</param>
/// <param name="Events">Recent history, newest first.</param>
/// <param name="MoreChannels">The channels that were bound since; default from a node of a build that did not send them.</param>
/// <param name="Help">The volunteer's help by which the person was registered, null where the person applied alone.</param>
[GenerateSerializer, Immutable, Alias("person-view")]
public sealed record PersonView(
    [property: Id(0)] PersonId PersonId,
    [property: Id(1)] string MaskedName,
    [property: Id(2)] DocumentType DocumentType,
    [property: Id(3)] string MaskedDocument,
    [property: Id(4)] string MaskedPhone,
    [property: Id(5)] RegionCode Region,
    [property: Id(6)] string Channel,
    [property: Id(7)] DateTimeOffset AppliedAt,
    [property: Id(8)] ColourDecision Decision,
    [property: Id(9)] Fact? Fact,
    [property: Id(10)] IReadOnlyList<PersonEvent> Events,
    [property: Id(20)] ImmutableArray<string> MoreChannels = default,
    [property: Id(21)] Help? Help = null)
{
    /// <summary>Whether a channel may read and show the person.</summary>
    /// <param name="channel">The channel.</param>
    /// <returns>False for another than that of the application and those that were bound since.</returns>
    public bool IsBoundTo(string channel) => Channel == channel || (!MoreChannels.IsDefault && MoreChannels.Contains(channel));
}
