namespace HealthPass.Kernel.Regions;

/// <summary>The five levels of the region tree (五级), from province to village.</summary>
public enum RegionLevel : byte
{
    /// <summary>Province (省): 2 significant digits.</summary>
    Province = 1,

    /// <summary>Prefecture-level city or prefecture (市/州): 4 significant digits.</summary>
    City = 2,

    /// <summary>County, district or county-level city (县/区): 6 significant digits.</summary>
    County = 3,

    /// <summary>Township, town or sub-district (乡镇/街道): 9 significant digits.</summary>
    Township = 4,

    /// <summary>Village or residents' committee (村/社区): 12 significant digits.</summary>
    Village = 5,
}
