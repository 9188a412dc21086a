namespace HealthPass.Grains.Staff.Factors;

/// <summary>What a session has begun. The numbers are kept in the database.</summary>
public enum FactorPurpose : byte
{
    /// <summary>To set up an app.</summary>
    TotpEnrolment = 1,

    /// <summary>To set up a passkey.</summary>
    PasskeyEnrolment = 2,

    /// <summary>To show a passkey.</summary>
    PasskeyShow = 3,
}
