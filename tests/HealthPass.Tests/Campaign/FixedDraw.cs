using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Tests.Campaign;

/// <summary>Draws what a test wants.</summary>
internal sealed class FixedDraw : IRecheckDraw
{
    public bool Drawn { get; set; }

    public bool IsDrawn() => Drawn;
}
