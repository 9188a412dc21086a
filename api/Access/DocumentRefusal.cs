namespace HealthPass.Api.Access;

/// <summary>Why a document may not be scanned now.</summary>
internal enum DocumentRefusal
{
    /// <summary>It may.</summary>
    None,

    /// <summary>As many as may be in a minute were scanned at the venue.</summary>
    Minute,

    /// <summary>As many as may be in a day were scanned at the venue.</summary>
    Day,

    /// <summary>Too many were nobody's.</summary>
    Closed,
}
