namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What became of a submitted text.</summary>
/// <param name="Outcome">Whether the gateway has it.</param>
/// <param name="MessageIds">
/// The gateway's number of each part, in order; for what is <see cref="CarrierOutcome.Unknown"/> of those parts alone that were answered for. Receipts name them.
/// </param>
/// <param name="Code">The gateway's code for a refusal; 0 otherwise.</param>
public sealed record CarrierAnswer(CarrierOutcome Outcome, IReadOnlyList<string> MessageIds, uint Code = 0);
