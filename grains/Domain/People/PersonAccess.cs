namespace HealthPass.Grains.People;

/// <summary>Which channels may read and show a person beside that of the application, and what is counted of those who try.</summary>
[GenerateSerializer(IncludePrimaryConstructorParameters = false), Alias("person-access")]
internal sealed record PersonAccess
{
    /// <summary>Nothing of either.</summary>
    public static PersonAccess None { get; } = new();

    /// <summary>Channels that were bound by a code, in the order in which they were.</summary>
    [Id(0)]
    public List<string> Channels { get; init; } = [];

    /// <summary>The code that was sent last, null for none.</summary>
    [Id(1)]
    public PendingBinding? Binding { get; init; }

    /// <summary>The day that <see cref="WrongNames"/> are of.</summary>
    [Id(2)]
    public int WrongNamesDay { get; init; }

    /// <summary>Applications under other names, through whatever channel.</summary>
    [Id(3)]
    public int WrongNames { get; init; }

    /// <summary>The day that <see cref="Codes"/> are of.</summary>
    [Id(4)]
    public int CodesDay { get; init; }

    /// <summary>Codes sent to the phone.</summary>
    [Id(5)]
    public int Codes { get; init; }
}
