namespace HealthPass.Grains.Staff.Accounts;

/// <summary>A change of rights, as administrators see it.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Draft">What is asked for, without what is kept of a password.</param>
/// <param name="HasNewPassword">Whether the account gets a new first password with it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="Checker">Who answered, null before.</param>
/// <param name="Fault">Why what was granted could not be done in the end.</param>
[GenerateSerializer, Immutable, Alias("staff-change-view")]
public sealed record StaffChangeView(
    [property: Id(0)] Guid ChangeId,
    [property: Id(1)] string State,
    [property: Id(2)] StaffChangeDraft Draft,
    [property: Id(3)] bool HasNewPassword,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] string? Checker,
    [property: Id(6)] StaffFault Fault);
