namespace HealthPass.Grains.Rings;

/// <summary>What the database knows of key files.</summary>
/// <param name="IsFilled">Whether it holds anything that keys were needed for.</param>
/// <param name="Kept">The keys that it knows; none in a new database, and in one of a build before.</param>
/// <param name="Nodes">What nodes have said.</param>
public sealed record KnownRings(bool IsFilled, IReadOnlyList<KeptPrint> Kept, IReadOnlyList<NodeWord> Nodes);
