using System.ComponentModel.DataAnnotations;

namespace HealthPass.Verification.Board;

/// <summary>How large the board may become and how it is filled: the configuration section <c>HealthPass:Board</c>.</summary>
public sealed record BoardOptions : IValidatableObject
{
    /// <summary>Ten minutes of 800 scans a second and node, twice.</summary>
    public const int UsualScanIds = 1_000_000;

    private const int LeastScanIds = 2_000;

    /// <summary>The most persons to keep, 0 for no bound. A full board evicts those not seen lately; they are asked for again.</summary>
    public int MaxPersons { get; init; }

    /// <summary>Whether the board is filled from the directory when the node starts.</summary>
    public bool WarmStart { get; init; } = true;

    /// <summary>
    /// The most scan ids of gates to remember, so that one which is sent again gets the same answer. With fewer, a retry that comes late gets a fresh verdict; it is recorded once all the same.
    /// </summary>
    public int MaxScanIds { get; init; } = UsualScanIds;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxPersons != 0 && MaxPersons < PersonBoard.LeastBound)
        {
            yield return new($"HealthPass:Board:MaxPersons must be 0 or at least {PersonBoard.LeastBound}.");
        }

        if (MaxScanIds < LeastScanIds)
        {
            yield return new($"HealthPass:Board:MaxScanIds must be at least {LeastScanIds}.");
        }
    }
}
