using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>A scan that has no verdict and no record.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">What kind of thing is wrong.</param>
/// <param name="Status">The HTTP status that a single scan would have had.</param>
/// <param name="Detail">What is wrong, for a developer.</param>
[MessagePackObject]
public sealed record ScanProblem(
    [property: Key("code")] string Code,
    [property: Key("title")] string Title,
    [property: Key("status")] int Status,
    [property: Key("detail")] string Detail);
