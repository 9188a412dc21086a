namespace HealthPass.SystemTests.Running;

/// <summary>One running system, shared by the tests that leave it running.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    internal HealthPassProcess Process { get; } = new();

    internal HealthPassApi Api => Process.Api;

    public async ValueTask InitializeAsync() => await Process.StartAsync();

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();

    /// <summary>Waits until every acknowledged scan is in the database.</summary>
    internal Task ShippedAsync() => Process.ShippedAsync();
}

[CollectionDefinition(Name)]
public sealed class OneRunningSystem : ICollectionFixture<RunningSystem>
{
    public const string Name = "One running system";
}
