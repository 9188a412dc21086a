using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Shows;

namespace HealthPass.Verification.Remote;

/// <summary>The answer to a show as silos of every build send it.</summary>
/// <param name="Status">The person's status, of nobody when nobody is registered.</param>
/// <param name="Code">The text of the fresh health code, null when nobody is registered.</param>
/// <param name="IssuedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("show-outcome")]
public readonly record struct RemoteShow(
    [property: Id(0)] PersonStatus Status, [property: Id(1)] string? Code, [property: Id(2)] DateTimeOffset IssuedAt)
{
    /// <summary>As it is sent.</summary>
    /// <param name="outcome">The answer.</param>
    public static RemoteShow Of(in ShowOutcome outcome) => new(outcome.Status, outcome.Code.IsNone ? null : outcome.Code.ToString(), outcome.IssuedAt);

    /// <summary>As it is answered.</summary>
    public ShowOutcome ToOutcome() => new(Status, SealedCode.TryRead(Code, out var code) ? code : default, IssuedAt);
}
