namespace HealthPass.Grains.Families;

/// <summary>What may be asked of one side of a family.</summary>
internal abstract record FamilyCommand
{
    private FamilyCommand()
    {
    }

    /// <summary>The person is to hold somebody.</summary>
    public sealed record Hold(FamilyMember Member) : FamilyCommand;

    /// <summary>The person agrees to be held.</summary>
    public sealed record Agree(FamilyHolder Holder) : FamilyCommand;

    /// <summary>Whoever holds the person since before a time has to ask again.</summary>
    public sealed record AskAgain(DateTimeOffset Until) : FamilyCommand;

    /// <summary>A holding is over, on whichever side of it the person is.</summary>
    public sealed record End(Guid Tie) : FamilyCommand;
}
