using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Venues;

/// <summary>Wire names and Chinese labels of <see cref="VenueCategory"/>.</summary>
public static class VenueCategories
{
    private static readonly (VenueCategory Category, string Wire, string Label)[] Table =
    [
        (VenueCategory.RailwayStation, "railway_station", "火车站"),
        (VenueCategory.MetroStation, "metro_station", "地铁站"),
        (VenueCategory.Airport, "airport", "机场"),
        (VenueCategory.Wharf, "wharf", "码头"),
        (VenueCategory.Train, "train", "列车"),
        (VenueCategory.CoachStation, "coach_station", "客运站"),
        (VenueCategory.Coach, "coach", "客车"),
        (VenueCategory.Bus, "bus", "公交车"),
        (VenueCategory.Taxi, "taxi", "出租车"),
        (VenueCategory.Office, "office", "机关单位"),
        (VenueCategory.GovernmentService, "government_service", "政务服务大厅"),
        (VenueCategory.Campus, "campus", "学校"),
        (VenueCategory.Hospital, "hospital", "医疗机构"),
        (VenueCategory.Residential, "residential", "居民小区"),
        (VenueCategory.Market, "market", "农贸市场"),
        (VenueCategory.Mall, "mall", "商场超市"),
        (VenueCategory.Restaurant, "restaurant", "餐饮场所"),
        (VenueCategory.Hotel, "hotel", "宾馆酒店"),
        (VenueCategory.ScenicArea, "scenic_area", "景区"),
        (VenueCategory.OfficeBuilding, "office_building", "写字楼"),
        (VenueCategory.Entertainment, "entertainment", "文化娱乐场所"),
    ];

    private static readonly WireNames<VenueCategory> Names = new([.. Table.Select(row => (row.Category, row.Wire))]);

    /// <summary>All categories, in order of number.</summary>
    public static IReadOnlyList<VenueCategory> All { get; } = [.. Table.Select(row => row.Category)];

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name such as <c>railway_station</c>.</param>
    /// <param name="category">The category when the text names one.</param>
    /// <returns>Whether the text names a category.</returns>
    public static bool TryParse(string? text, out VenueCategory category) => Names.TryParse(text, out category);

    /// <summary>The wire name of a category.</summary>
    /// <param name="category">A defined category.</param>
    /// <returns>The name in lower snake case.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined category.</exception>
    public static string ToWire(this VenueCategory category) => Names.Of(category);

    /// <summary>The Chinese label of a category, as posters and lists show it.</summary>
    /// <param name="category">A defined category.</param>
    /// <returns>The label.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined category.</exception>
    public static string Label(this VenueCategory category) => RowOf(category).Label;

    /// <summary>Whether people change here from one way of travelling to another (交通枢纽): stations, airports and wharves, not vehicles.</summary>
    /// <param name="category">A category.</param>
    /// <returns>True for a transit hub.</returns>
    public static bool IsHub(this VenueCategory category) => category is
        VenueCategory.RailwayStation or VenueCategory.MetroStation or VenueCategory.Airport or VenueCategory.Wharf or VenueCategory.CoachStation;

    // The table is in order of number, which begins at 1; a test pins that.
    private static (VenueCategory Category, string Wire, string Label) RowOf(VenueCategory category) =>
        category >= VenueCategory.RailwayStation && (int)category <= Table.Length
            ? Table[(int)category - 1]
            : throw new ArgumentOutOfRangeException(nameof(category));
}
