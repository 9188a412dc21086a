using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Cases;

/// <summary>What a decision on a case goes by.</summary>
/// <param name="State">Wire name of its state.</param>
/// <param name="Opener">The account that opened it, null before.</param>
/// <param name="LastAction">The last action of an official.</param>
/// <param name="LastBy">Whose that was.</param>
/// <param name="Region">The region that it belongs to.</param>
/// <param name="Desk">The region whose officials are asked now.</param>
/// <param name="Clocks">Its clocks.</param>
internal sealed record CaseHead(
    string State, string? Opener, string? LastAction, string? LastBy, RegionCode Region, RegionCode Desk, IReadOnlyList<CaseClock> Clocks)
{
    /// <summary>Accounts that may not be the second person, whoever opened the case.</summary>
    public IReadOnlyList<string> Barred { get; init; } = [];

    /// <summary>The head of a case.</summary>
    public static CaseHead Of(ICaseState state)
    {
        var last = state.Record?.History.FirstOrDefault(happened => happened.By is not null);
        return new(
            state.State, state.Opener, last?.Action, last?.By, state.Region, state.Record?.Desk ?? state.Region, state.Record?.Clocks is { } clocks ? clocks : [])
        {
            Barred = state.Barred,
        };
    }
}
