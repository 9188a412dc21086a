namespace HealthPass.Node;

/// <summary>Something that cannot be written.</summary>
/// <param name="Cause">What.</param>
/// <param name="Sentence">In words.</param>
public sealed record WriteFault(UnreadyCause Cause, string Sentence);
