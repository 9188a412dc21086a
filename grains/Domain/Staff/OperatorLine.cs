namespace HealthPass.Grains.Staff;

/// <summary>What an operator did by command.</summary>
/// <param name="LineId">Names the line: a node that dies in between writes it twice, under the same name.</param>
/// <param name="At">Unix seconds.</param>
/// <param name="Actor">Who, as the machine calls him.</param>
/// <param name="Command">The command in words, e.g. <c>keys rotate token</c>.</param>
/// <param name="Subject">What it was done to, empty for nothing.</param>
public sealed record OperatorLine(Guid LineId, long At, string Actor, string Command, string Subject);
