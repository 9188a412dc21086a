using System.Security.Cryptography;

namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Draws at random, and not by the dispatch: a unit that knew which of its own is drawn would do the others as it likes.</summary>
internal sealed class RecheckDraw : IRecheckDraw
{
    private const int Hundred = 100;

    /// <inheritdoc />
    public bool IsDrawn() => RandomNumberGenerator.GetInt32(Hundred) < TaskTerms.Current.RecheckPercent;
}
