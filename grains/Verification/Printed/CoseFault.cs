namespace HealthPass.Verification.Printed;

/// <summary>Why bytes are no signed message of the form that printed codes have.</summary>
public enum CoseFault : byte
{
    /// <summary>They are one.</summary>
    None = 0,

    /// <summary>They are no CBOR, or end in the middle.</summary>
    NotCbor,

    /// <summary>The tag 18 of a message with one signature is missing, or another stands in its place.</summary>
    TagMissing,

    /// <summary>A tag stands twice, or one too many.</summary>
    TagRepeated,

    /// <summary>What is tagged is no array of protected header, unprotected header, content and signature, each of a length that is told first.</summary>
    NotSign1,

    /// <summary>Something stands behind it.</summary>
    Trailing,

    /// <summary>The protected header is no map, names something twice, or names what nobody here understands.</summary>
    HeaderInvalid,

    /// <summary>Something stands in the unprotected header, where anybody could have put it.</summary>
    HeaderUnprotected,

    /// <summary>The protected header names no algorithm or another than ES256 and SM2.</summary>
    AlgorithmUnknown,

    /// <summary>The protected header names no key.</summary>
    KeyIdMissing,

    /// <summary>The signature has not the 64 bytes of two numbers of the curve.</summary>
    SignatureLength,
}
