namespace HealthPass.Grains.Volunteers;

/// <summary>What may be asked of a volunteer's state.</summary>
internal abstract record VolunteerCommand
{
    private VolunteerCommand()
    {
    }

    /// <summary>A session is to begin.</summary>
    public sealed record Open(VolunteerDraft Draft) : VolunteerCommand;

    /// <summary>A session is to end.</summary>
    public sealed record Close(Guid SessionId) : VolunteerCommand;

    /// <summary>Somebody is to be helped.</summary>
    public sealed record Take(Guid SessionId, Guid HelpId, bool InPerson) : VolunteerCommand;

    /// <summary>Somebody could not be helped, being registered otherwise.</summary>
    public sealed record Refuse(Guid SessionId) : VolunteerCommand;
}
