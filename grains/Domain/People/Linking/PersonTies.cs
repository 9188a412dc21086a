using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>What else is a person's: further documents and further registrations. The person's own state lists them, so that a row which was deleted or put back is noticed.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("person-ties")]
internal sealed record PersonTies
{
    /// <summary>Nothing else.</summary>
    public static PersonTies None { get; } = new();

    /// <summary>Newest first; those that were taken back stay in the list, so that an older row of one opens nothing.</summary>
    [Id(0)]
    public List<LinkedDocument> Documents { get; init; } = [];

    [Id(1)]
    public List<OtherRegistration> Registrations { get; init; } = [];

    /// <summary>Over the seal of the person's state and everything here: a build that does not know of ties still finds the state whole.</summary>
    [Id(2)]
    public Seal Seal { get; init; }

    /// <summary>What the list says of a document.</summary>
    public LinkStanding StandingOf(PersonId document) =>
        Documents.Find(known => known.Document == document) is not { } listed ? LinkStanding.Unlisted
        : listed.Stands ? LinkStanding.Listed
        : LinkStanding.Ended;

    public override string ToString() => "Ties of a person";
}
