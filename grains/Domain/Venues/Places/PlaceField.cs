namespace HealthPass.Grains.Venues.Places;

/// <summary>The fields that kinds of places differ in.</summary>
[Flags]
public enum PlaceField : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The name; where it is not needed it is made of the other fields.</summary>
    Name = 1,

    /// <summary>The plate.</summary>
    Plate = 2,

    /// <summary>The line or company.</summary>
    Line = 4,

    /// <summary>The trip.</summary>
    Trip = 8,

    /// <summary>The carriage.</summary>
    Carriage = 16,

    /// <summary>The seat.</summary>
    Seat = 32,
}
