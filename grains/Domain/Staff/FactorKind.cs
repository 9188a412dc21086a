namespace HealthPass.Grains.Staff;

/// <summary>What kind of second factor it is. The numbers are kept in the database.</summary>
public enum FactorKind : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An app that shows a code of the time (RFC 6238).</summary>
    Totp = 1,

    /// <summary>A key of a device (WebAuthn), which signs for one site alone.</summary>
    Passkey = 2,
}
