using HealthPass.Grains.Audit.Notes;

namespace HealthPass.Grains.Audit.Checking;

/// <summary>A checkpoint to check lines against.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Where">Where it was kept, for the finding.</param>
/// <param name="IsSigned">Whether the log's key signed it; null where no key was there to tell.</param>
public sealed record KeptMark(Checkpoint Checkpoint, string Where, bool? IsSigned);
