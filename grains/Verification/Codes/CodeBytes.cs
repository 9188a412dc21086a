using System.Runtime.CompilerServices;

namespace HealthPass.Verification.Codes;

/// <summary>The bytes of a health code, in place: a code costs no object of its own.</summary>
[InlineArray(Size)]
internal struct CodeBytes
{
    /// <summary>Bytes of a code.</summary>
    public const int Size = 53;

    private byte _first;
}
