namespace HealthPass.Demo.Places;

/// <summary>How people move through a kind of place in the course of a day.</summary>
internal enum PlaceFlow
{
    /// <summary>In by the morning, out by the evening.</summary>
    Day = 1,

    /// <summary>Out in the morning, home in the evening.</summary>
    Home,

    /// <summary>Through it, without staying.</summary>
    Through,
}
