using System.Globalization;

namespace HealthPass.Kernel.Keys;

/// <summary>What a key of the key file is called.</summary>
/// <param name="Kind">Its ring.</param>
/// <param name="Id">Its id in the ring; 0 for the identity key, of which there is one.</param>
public readonly record struct KeyName(KeyKind Kind, int Id)
{
    /// <summary>The identity key.</summary>
    public static KeyName Identity => new(KeyKind.Identity, 0);

    /// <summary>As operators read it: <c>token key 2</c>.</summary>
    public override string ToString() =>
        Kind == KeyKind.Identity ? "the identity key" : string.Create(CultureInfo.InvariantCulture, $"{Kind.ToWire()} key {Id}");
}
