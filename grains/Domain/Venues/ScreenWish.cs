namespace HealthPass.Grains.Venues;

/// <summary>What becomes of a venue's screen.</summary>
public enum ScreenWish : byte
{
    /// <summary>It has the key that it has, or a first one.</summary>
    Given,

    /// <summary>It has another key, and the one before is good no more.</summary>
    Renewed,

    /// <summary>It has none.</summary>
    Ended,
}
