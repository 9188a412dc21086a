namespace HealthPass.Kernel.Counting;

/// <summary>What a committed directory write changed in the counts.</summary>
/// <param name="Applied">False where a row of the same or a higher version was already there.</param>
/// <param name="Removed">Region and counts taken away, when the row counted before.</param>
/// <param name="Added">Region and counts added, when the row counts now.</param>
public readonly record struct DirectoryChange(bool Applied, RegisteredTally? Removed, RegisteredTally? Added);
