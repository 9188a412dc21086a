namespace HealthPass.SystemTests.Browser;

/// <summary>A running system for the browser's tests, apart from the one whose API is called meanwhile.</summary>
[CollectionDefinition(Name)]
public sealed class OneWatchedSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "One watched system";
}
