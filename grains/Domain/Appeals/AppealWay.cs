namespace HealthPass.Grains.Appeals;

/// <summary>Who brought an appeal.</summary>
public enum AppealWay : byte
{
    /// <summary>The person.</summary>
    Resident = 0,

    /// <summary>A channel for its person.</summary>
    Channel = 1,

    /// <summary>An agent of 12345 for a caller.</summary>
    Hotline = 2,
}
