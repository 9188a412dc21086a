namespace HealthPass.Kernel.Regions;

/// <summary>How certain it is what belongs to a functional area.</summary>
public enum AreaBasis : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>An authority has listed its members.</summary>
    Listed = 1,

    /// <summary>Others report what its members are; to be checked before numbers are relied on.</summary>
    Reported = 2,
}
