namespace HealthPass.SystemTests.Running;

/// <summary>Tests that measure time on one running system: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneSystemAlone : ICollectionFixture<RunningSystem>
{
    public const string Name = "One system alone";
}
