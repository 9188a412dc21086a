namespace HealthPass.SystemTests.Clustering;

/// <summary>Clusters that share the machine with other tests, but not with each other: how fast they are does not matter.</summary>
[CollectionDefinition(Name)]
public sealed class OneClusterAtATime
{
    public const string Name = "One cluster at a time";
}
