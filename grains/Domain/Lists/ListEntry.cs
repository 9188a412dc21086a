using System.Collections.Immutable;

namespace HealthPass.Grains.Lists;

/// <summary>A row of a list.</summary>
/// <param name="Number">Which, as the program that shows the sheet counts.</param>
/// <param name="Cells">What stands in it, in the order of the kind's columns.</param>
/// <param name="Token">Drawn when it was read: whatever is made of the row has an id of it, so that doing it again makes no second one.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">Wire code of what is wrong, empty for nothing.</param>
/// <param name="Detail">What is wrong.</param>
/// <param name="Result">Id of what was made of it, empty for nothing yet.</param>
public sealed record ListEntry(int Number, ImmutableArray<string> Cells, Guid Token, ListOutcome Outcome, string Code, string Detail, string Result);
