using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using HealthPass.Api.Access;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Wall;

/// <summary>
/// Bounds what passers-by may ask of the wall: connections and regions, of one address and of all together. Whoever shows a
/// credential is not counted here.
/// </summary>
internal sealed class WallSources(WallOptions options)
{
    // A house has a whole /64, and may change its address within it at will.
    private const int HousePrefixBytes = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, Source> _sources = [];
    private readonly Dictionary<string, Passer> _passers = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionNode, int> _regions = [];

    /// <summary>Connections without a credential.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _passers.Count;
            }
        }
    }

    /// <summary>Lets a connection in.</summary>
    /// <returns>False where its address, or the node, has as many as it may.</returns>
    public bool TryEnter(string connectionId, IPAddress? address)
    {
        var house = HouseOf(address);
        lock (_lock)
        {
            ref var source = ref CollectionsMarshal.GetValueRefOrAddDefault(_sources, house, out _);
            source ??= new();
            if (source.Connections >= options.MaxPerSource || _passers.Count >= options.MaxAnonymous)
            {
                if (source.Connections == 0)
                {
                    _ = _sources.Remove(house);
                }

                return false;
            }

            source.Connections++;
            _passers.Add(connectionId, new(house, source));
            return true;
        }
    }

    /// <summary>Lets a connection watch a region instead of the one before.</summary>
    /// <returns>False where its address, or the node, watches as many different ones as it may.</returns>
    public bool TryWatch(string connectionId, RegionNode region)
    {
        lock (_lock)
        {
            if (!_passers.TryGetValue(connectionId, out var passer) || passer.Region == region)
            {
                return true;
            }

            Forget(passer);
            if ((!passer.Source.Regions.ContainsKey(region) && passer.Source.Regions.Count >= options.MaxRegionsPerSource)
                || (!_regions.ContainsKey(region) && _regions.Count >= options.MaxRegions))
            {
                return false;
            }

            passer.Region = region;
            CollectionsMarshal.GetValueRefOrAddDefault(passer.Source.Regions, region, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_regions, region, out _)++;
            return true;
        }
    }

    /// <summary>Lets a connection go.</summary>
    public void Leave(string connectionId)
    {
        lock (_lock)
        {
            if (!_passers.Remove(connectionId, out var passer))
            {
                return;
            }

            Forget(passer);
            if (--passer.Source.Connections == 0)
            {
                _ = _sources.Remove(passer.House);
            }
        }
    }

    private void Forget(Passer passer)
    {
        if (passer.Region is not { } region)
        {
            return;
        }

        passer.Region = null;
        Less(passer.Source.Regions, region);
        Less(_regions, region);
    }

    private static void Less(Dictionary<RegionNode, int> counts, RegionNode region)
    {
        if (--CollectionsMarshal.GetValueRefOrAddDefault(counts, region, out _) == 0)
        {
            _ = counts.Remove(region);
        }
    }

    private static IPAddress HouseOf(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, HousePrefixBytes, bytes.Length - HousePrefixBytes);
        return new(bytes);
    }

    private sealed class Source
    {
        public int Connections { get; set; }

        public Dictionary<RegionNode, int> Regions { get; } = [];
    }

    private sealed class Passer(IPAddress house, Source source)
    {
        public IPAddress House { get; } = house;

        public Source Source { get; } = source;

        public RegionNode? Region { get; set; }
    }
}
