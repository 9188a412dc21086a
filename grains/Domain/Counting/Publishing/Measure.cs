namespace HealthPass.Grains.Counting.Publishing;

/// <summary>What is counted of a region. The numbers are part of the secrets: they never change.</summary>
internal enum Measure
{
    /// <summary>Registered persons with a green code.</summary>
    Green = 1,

    /// <summary>Registered persons with a yellow code.</summary>
    Yellow = 2,

    /// <summary>Registered persons with a red code.</summary>
    Red = 3,

    /// <summary>Residents active on the day.</summary>
    Active = 4,

    /// <summary>Shows of the day.</summary>
    Shows = 5,

    /// <summary>Scans of the day answered allow.</summary>
    Allow = 6,

    /// <summary>Scans of the day answered check.</summary>
    Check = 7,

    /// <summary>Scans of the day answered deny.</summary>
    Deny = 8,
}
