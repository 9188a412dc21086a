namespace HealthPass.Grains.People.Printed;

/// <summary>A printed code that ended before its time.</summary>
/// <param name="Code">Its number.</param>
/// <param name="RunsOutOn">The day on which it would have run out by itself.</param>
public readonly record struct PrintedEnding(Guid Code, DateOnly RunsOutOn);
