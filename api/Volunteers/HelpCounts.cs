using HealthPass.Grains.Helps;

namespace HealthPass.Api.Volunteers;

/// <summary>How many were helped.</summary>
/// <param name="Applied">Registered, by a code to the own phone.</param>
/// <param name="InPerson">Registered without a phone, with the document, in person.</param>
/// <param name="Shown">Registered before, and shown the code.</param>
/// <param name="Family">Put on a relative's family page.</param>
/// <param name="Printed">Codes printed.</param>
/// <param name="Total">All of them; a person who is registered and gets a paper is two.</param>
public sealed record HelpCounts(int Applied, int InPerson, int Shown, int Family, int Printed, int Total)
{
    internal static HelpCounts Of(IReadOnlyDictionary<HelpKind, int> counts) => new(
        Of(counts, HelpKind.Applied), Of(counts, HelpKind.InPerson), Of(counts, HelpKind.Shown), Of(counts, HelpKind.Family), Of(counts, HelpKind.Printed), counts.Values.Sum());

    private static int Of(IReadOnlyDictionary<HelpKind, int> counts, HelpKind kind) => counts.TryGetValue(kind, out var count) ? count : 0;
}
