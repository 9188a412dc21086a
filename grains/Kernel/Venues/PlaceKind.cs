namespace HealthPass.Kernel.Venues;

/// <summary>What a place within a venue is. The numbers are stored and never change.</summary>
public enum PlaceKind : byte
{
    /// <summary>The venue itself (整个场所), which has the number 0; wire name <c>venue</c>.</summary>
    Venue = 0,

    /// <summary>A door or gate (出入口); wire name <c>entrance</c>.</summary>
    Entrance = 1,

    /// <summary>A hall, ward, shop or room (厅室); wire name <c>hall</c>.</summary>
    Hall = 2,

    /// <summary>A floor (楼层); wire name <c>floor</c>.</summary>
    Floor = 3,

    /// <summary>A bus, coach, taxi or other car (车辆); wire name <c>vehicle</c>.</summary>
    Vehicle = 4,

    /// <summary>A line, or one trip of it (线路班次); wire name <c>line</c>.</summary>
    Line = 5,

    /// <summary>A carriage of a train, or a cabin (车厢); wire name <c>carriage</c>.</summary>
    Carriage = 6,

    /// <summary>A seat or table (座位); wire name <c>seat</c>.</summary>
    Seat = 7,
}
