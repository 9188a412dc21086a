namespace HealthPass.SystemTests.Browser;

/// <summary>A running system for the pages of the offices, beside the one whose API is called and whose phones are looked at meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class OneOfficeSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "One office system";
}
