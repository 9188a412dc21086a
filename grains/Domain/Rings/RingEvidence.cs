using HealthPass.Grains.People;
using HealthPass.Grains.Seals;

namespace HealthPass.Grains.Rings;

/// <summary>What a database has that only its own key file made: by it a database of a build before tells a foreign file.</summary>
/// <param name="Mark">The mark of the seals, null for none.</param>
/// <param name="Rows">Some sealed rows of the directory.</param>
/// <param name="Notes">Some checkpoints of the audit.</param>
public sealed record RingEvidence(SealEraMark? Mark, IReadOnlyList<DirectoryStatusRow> Rows, IReadOnlyList<string> Notes);
