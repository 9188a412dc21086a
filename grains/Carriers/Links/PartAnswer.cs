namespace HealthPass.Carriers.Links;

/// <summary>What became of one part at one attempt.</summary>
/// <param name="Outcome">Whether the gateway has it.</param>
/// <param name="MessageId">The gateway's number of it; empty where it has not taken it.</param>
/// <param name="Code">The gateway's code for a refusal.</param>
/// <param name="After">After how long it may be tried again, where the gateway says so.</param>
internal readonly record struct PartAnswer(PartOutcome Outcome, string MessageId = "", uint Code = 0, TimeSpan After = default);
