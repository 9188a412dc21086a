namespace HealthPass.Grains.Documents;

/// <summary>What became of something that was asked of the register.</summary>
/// <param name="Fault">Why it was refused, none when it was done.</param>
/// <param name="Document">The document, null where it was refused.</param>
public sealed record DocumentAnswer(DocumentFault Fault, CommandDocument? Document)
{
    /// <summary>That it was refused.</summary>
    /// <param name="fault">Why.</param>
    /// <returns>The answer.</returns>
    public static DocumentAnswer Refused(DocumentFault fault) => new(fault, null);
}
