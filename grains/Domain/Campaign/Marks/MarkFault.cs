namespace HealthPass.Grains.Campaign.Marks;

/// <summary>Why a mark is not put or taken away. Nothing was changed then.</summary>
public enum MarkFault : byte
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>The day lies ahead, or too far back.</summary>
    DayOutside = 1,

    /// <summary>The words hold what looks like somebody's number.</summary>
    WordsNameSomebody = 2,

    /// <summary>There is no such mark in the official's region.</summary>
    Unknown = 3,
}
