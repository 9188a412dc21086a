using System.Net;
using System.Net.Sockets;

namespace HealthPass.Grains.Staff.SignIn;

/// <summary>Names the sources of sign-ins.</summary>
public static class SourceNames
{
    /// <summary>What the name of a device begins with; a network's begins with a digit or letter of its address.</summary>
    public const string Device = "device:";

    /// <summary>What wrong second factors of an account are counted under, whichever device or network they come from.</summary>
    public const string Factor = Device + "factor";

    /// <summary>Where a call comes from that no network stands behind.</summary>
    public const string None = "none";

    private const int BytesOfV4 = 3;
    private const int BytesOfV6 = 7;

    /// <summary>The network of an address: whoever has one address of it has them all.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Its first 24 or 56 bits.</returns>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return None;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? BytesOfV4 : BytesOfV6;
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
