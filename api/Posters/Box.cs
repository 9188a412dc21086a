using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Where something stands on a sheet, in millimetres from its upper left corner.</summary>
internal readonly record struct Box(float X, float Y, float Width, float Height)
{
    public SKRect Rect => SKRect.Create(X, Y, Width, Height);

    /// <summary>The same on a sheet of another size.</summary>
    public Box Times(float factor) => new(X * factor, Y * factor, Width * factor, Height * factor);
}
