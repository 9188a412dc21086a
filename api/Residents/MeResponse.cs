using HealthPass.Api.Persons;

namespace HealthPass.Api.Residents;

/// <summary>The resident who asks, masked.</summary>
public sealed record MeResponse : PersonResponse
{
    internal MeResponse(PersonResponse person, int devices, IReadOnlyList<MeEvent> events)
        : base(person) => (Sessions, Events) = (devices, events);

    /// <summary>On how many devices the person is signed in; 0 where nobody could be asked.</summary>
    public int Sessions { get; }

    /// <summary>What happened to the colour lately, newest first; at most 20.</summary>
    public IReadOnlyList<MeEvent> Events { get; }
}
