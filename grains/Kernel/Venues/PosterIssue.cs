namespace HealthPass.Kernel.Venues;

/// <summary>One edition of a poster: printed again it is the same, lost or copied it is followed by another.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Draw">Drawn by chance, so that whoever has seen one edition cannot write the next; 0 for a venue's first.</param>
/// <param name="Until">When it dies, Unix seconds; 0 while no other was issued.</param>
[GenerateSerializer, Immutable, Alias("poster-issue")]
public readonly record struct PosterIssue([property: Id(0)] byte Version, [property: Id(1)] ushort Draw, [property: Id(2)] long Until);
