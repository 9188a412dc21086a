namespace HealthPass.Grains.Rings;

/// <summary>Why a key file does not go with a database.</summary>
public enum RingFault
{
    /// <summary>It does.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is another installation's.</summary>
    Foreign,

    /// <summary>It has another key than the cluster under a name: it was rotated apart from the others.</summary>
    Apart,

    /// <summary>It lacks keys that were added since.</summary>
    Older,
}
