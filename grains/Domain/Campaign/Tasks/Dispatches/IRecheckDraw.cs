namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Draws which of what was accepted is checked once more. Nobody can tell before.</summary>
public interface IRecheckDraw
{
    /// <summary>Draws.</summary>
    /// <returns>Whether it is checked once more.</returns>
    bool IsDrawn();
}
