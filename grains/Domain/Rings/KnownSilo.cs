namespace HealthPass.Grains.Rings;

/// <summary>A silo as the cluster's membership has it.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="Address">Where other silos reach it.</param>
/// <param name="Status">In Orleans' words: Joining, Active, Dead and so on.</param>
/// <param name="AliveAt">Unix seconds at which it last said that it lives.</param>
public sealed record KnownSilo(string Name, string Address, string Status, long AliveAt);
