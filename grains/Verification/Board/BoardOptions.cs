using System.ComponentModel.DataAnnotations;

namespace HealthPass.Verification.Board;

/// <summary>How large the board may become and how it is filled: the configuration section <c>HealthPass:Board</c>.</summary>
public sealed record BoardOptions : IValidatableObject
{
    /// <summary>The most persons to keep, 0 for no bound. A full board evicts those not seen lately; they are asked for again.</summary>
    public int MaxPersons { get; init; }

    /// <summary>Whether the board is filled from the directory when the node starts.</summary>
    public bool WarmStart { get; init; } = true;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxPersons != 0 && MaxPersons < PersonBoard.LeastBound)
        {
            yield return new($"HealthPass:Board:MaxPersons must be 0 or at least {PersonBoard.LeastBound}.");
        }
    }
}
