namespace HealthPass.Grains.Venues;

/// <summary>
/// The kinds of place where the notice of January 2021 has people show and scan the code. The numbers are stored and
/// never change.
/// </summary>
public enum VenueCategory : byte
{
    /// <summary>Railway station (火车站), wire name <c>railway_station</c>.</summary>
    RailwayStation = 1,

    /// <summary>Metro station (地铁站), wire name <c>metro_station</c>.</summary>
    MetroStation = 2,

    /// <summary>Airport (机场), wire name <c>airport</c>.</summary>
    Airport = 3,

    /// <summary>Wharf (码头), wire name <c>wharf</c>.</summary>
    Wharf = 4,

    /// <summary>Train (列车), wire name <c>train</c>.</summary>
    Train = 5,

    /// <summary>Coach station (客运站), wire name <c>coach_station</c>.</summary>
    CoachStation = 6,

    /// <summary>Long-distance coach (客车), wire name <c>coach</c>.</summary>
    Coach = 7,

    /// <summary>City bus (公交车), wire name <c>bus</c>.</summary>
    Bus = 8,

    /// <summary>Taxi (出租车), wire name <c>taxi</c>.</summary>
    Taxi = 9,

    /// <summary>Office of a public body (机关单位), wire name <c>office</c>.</summary>
    Office = 10,

    /// <summary>Government service hall (政务服务大厅), wire name <c>government_service</c>.</summary>
    GovernmentService = 11,

    /// <summary>School or campus (学校), wire name <c>campus</c>.</summary>
    Campus = 12,

    /// <summary>Hospital or other medical institution (医疗机构), wire name <c>hospital</c>.</summary>
    Hospital = 13,

    /// <summary>Residential compound or community (居民小区), wire name <c>residential</c>.</summary>
    Residential = 14,

    /// <summary>Farm produce market (农贸市场), wire name <c>market</c>.</summary>
    Market = 15,

    /// <summary>Mall or supermarket (商场超市), wire name <c>mall</c>.</summary>
    Mall = 16,

    /// <summary>Restaurant (餐饮场所), wire name <c>restaurant</c>.</summary>
    Restaurant = 17,

    /// <summary>Hotel (宾馆酒店), wire name <c>hotel</c>.</summary>
    Hotel = 18,

    /// <summary>Scenic area (景区), wire name <c>scenic_area</c>.</summary>
    ScenicArea = 19,

    /// <summary>Commercial office building (写字楼), wire name <c>office_building</c>.</summary>
    OfficeBuilding = 20,

    /// <summary>Culture, entertainment or sport (文化娱乐场所), wire name <c>entertainment</c>.</summary>
    Entertainment = 21,
}
