namespace HealthPass.SystemTests.Running;

/// <summary>Tests on one running system that measure time, or in whose log a machine that is busy with others would show: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneSystemAlone : ICollectionFixture<RunningSystem>
{
    public const string Name = "One system alone";
}
