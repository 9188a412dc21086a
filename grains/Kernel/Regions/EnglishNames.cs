using System.Collections.Frozen;

namespace HealthPass.Kernel.Regions;

/// <summary>Names of regions in English. Only the province and its cities have established ones.</summary>
public static class EnglishNames
{
    private static readonly FrozenDictionary<int, string> Known = new Dictionary<int, string>
    {
        [5100] = "Sichuan", [5101] = "Chengdu", [5103] = "Zigong", [5104] = "Panzhihua", [5105] = "Luzhou", [5106] = "Deyang",
        [5107] = "Mianyang", [5108] = "Guangyuan", [5109] = "Suining", [5110] = "Neijiang", [5111] = "Leshan", [5113] = "Nanchong",
        [5114] = "Meishan", [5115] = "Yibin", [5116] = "Guang'an", [5117] = "Dazhou", [5118] = "Ya'an", [5119] = "Bazhong",
        [5120] = "Ziyang", [5132] = "Ngawa", [5133] = "Garzê", [5134] = "Liangshan",
    }.ToFrozenDictionary();

    /// <summary>The English name.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The Chinese name where there is no established English one.</returns>
    public static string Of(RegionNode region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.Level <= RegionLevel.City && Known.TryGetValue((int)(region.Code.Value / 100_000_000), out var name) ? name : region.Name;
    }
}
