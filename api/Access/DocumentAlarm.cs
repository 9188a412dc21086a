namespace HealthPass.Api.Access;

/// <summary>What a document of nobody's shows of the key that scanned it.</summary>
internal enum DocumentAlarm
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Unusually many of its documents are nobody's.</summary>
    Unusual,

    /// <summary>So many that its scans by document are closed for a while.</summary>
    Closed,
}
