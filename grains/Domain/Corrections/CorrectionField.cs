namespace HealthPass.Grains.Corrections;

/// <summary>What of a person can be put right.</summary>
public enum CorrectionField : byte
{
    /// <summary>The name.</summary>
    Name = 0,

    /// <summary>The phone.</summary>
    Phone = 1,

    /// <summary>The home region.</summary>
    Region = 2,
}
