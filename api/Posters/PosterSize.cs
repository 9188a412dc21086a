namespace HealthPass.Api.Posters;

/// <summary>The sizes that posters are made in.</summary>
internal enum PosterSize : byte
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>297 × 420 mm.</summary>
    A3,

    /// <summary>A stand of 80 × 200 cm (易拉宝).</summary>
    Stand,

    /// <summary>A screen of 1920 × 1080 pixels.</summary>
    Screen,

    /// <summary>A sticker of 80 × 80 mm.</summary>
    Sticker,
}
