using System.Text.Json;

namespace HealthPass.Gate.Wire;

/// <summary>What became of a late scan.</summary>
/// <param name="Status"><c>recorded</c> or <c>known</c>; of a problem the HTTP status.</param>
/// <param name="Code">Of a problem: its code.</param>
/// <param name="Detail">Of a problem: what is wrong.</param>
internal sealed record LateAnswer(JsonElement Status, string? Code, string? Detail)
{
    /// <summary>Whether the service has it, from this call or an earlier one.</summary>
    public bool IsHad => Status.ValueKind == JsonValueKind.String;

    /// <summary>The HTTP status of a problem.</summary>
    public int ProblemStatus => Status.ValueKind == JsonValueKind.Number ? Status.GetInt32() : 0;

    /// <summary>Whether it would be the same however often it is sent.</summary>
    public bool IsFinal => IsHad || ProblemStatus is >= 400 and < 500;
}
