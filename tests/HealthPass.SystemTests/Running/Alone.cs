namespace HealthPass.SystemTests.Running;

/// <summary>Tests that measure time or run several nodes, with systems of their own: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
