namespace HealthPass.Grains.Leaving;

/// <summary>How somebody withdraws.</summary>
public enum LeavingWay : byte
{
    /// <summary>On the residents' own page.</summary>
    Resident = 0,

    /// <summary>Through a channel.</summary>
    Channel = 1,

    /// <summary>On paper, before two officials.</summary>
    Paper = 2,
}
