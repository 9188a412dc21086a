namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What became of a submitted text.</summary>
/// <param name="Outcome">Whether the gateway has it.</param>
/// <param name="MessageIds">
/// The gateway's number of each part, in order; for what is <see cref="CarrierOutcome.Unknown"/> or
/// <see cref="CarrierOutcome.Refused"/> of those parts alone that were taken before. Receipts name them.
/// </param>
/// <param name="Code">The gateway's code for a refusal; 0 otherwise, and for what was refused before it was sent, as the account cannot carry it.</param>
public sealed record CarrierAnswer(CarrierOutcome Outcome, IReadOnlyList<string> MessageIds, uint Code = 0);
