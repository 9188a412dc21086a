using System.Text.Json.Serialization;
using HealthPass.Api.Problems;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>A scan that has no verdict and no record.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">What kind of thing is wrong.</param>
/// <param name="Status">The HTTP status that a single scan would have had.</param>
/// <param name="Detail">What is wrong, for a developer.</param>
/// <param name="Reading">For <c>code_malformed</c>: what was read in place of a code.</param>
[MessagePackObject]
public sealed record ScanProblem(
    [property: Key("code")] string Code,
    [property: Key("title")] string Title,
    [property: Key("status")] int Status,
    [property: Key("detail")] string Detail,
    [property: Key("reading"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reading)
{
    /// <summary>As a batch and the hub answer it.</summary>
    /// <param name="problem">The problem.</param>
    internal static ScanProblem Of(Problem problem) => new(problem.Code, Titles.Of(problem.Status), problem.Status, problem.Detail, problem.Reading);
}
