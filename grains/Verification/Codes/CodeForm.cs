namespace HealthPass.Verification.Codes;

/// <summary>How the text of a health code is written. Either is read always.</summary>
public enum CodeForm : byte
{
    /// <summary>
    /// 85 capital letters and digits of Crockford's base 32: a QR code packs them closer than the shorter other form, a scanner that types
    /// them cannot lose their case, and none looks like another.
    /// </summary>
    Base32 = 0,

    /// <summary>71 characters of base64url, the only form that builds before this one read.</summary>
    Base64Url = 1,
}
