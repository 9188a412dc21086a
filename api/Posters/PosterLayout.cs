namespace HealthPass.Api.Posters;

/// <summary>Where what stands on a poster of one size.</summary>
/// <param name="Width">Millimetres.</param>
/// <param name="Height">Millimetres.</param>
/// <param name="PixelsAMillimetre">Of a picture: fine enough to be printed, small enough to be sent.</param>
/// <param name="IsCentred">Whether words stand in the middle; on a wide screen they begin at the left.</param>
/// <param name="Band">The coloured band.</param>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">What one does with it; null for no room.</param>
/// <param name="Name">The venue's name, up to three lines.</param>
/// <param name="Place">The place's name, up to two lines.</param>
/// <param name="Code">The QR code with its quiet zone.</param>
/// <param name="Groups">The code to be typed.</param>
/// <param name="Steps">What to do, step by step; null for no room.</param>
/// <param name="Foot">Region and edition; null for no room.</param>
internal sealed record PosterLayout(
    float Width, float Height, float PixelsAMillimetre, bool IsCentred, Box Band, Box Title, Box? Subtitle, Box Name, Box Place, Box Code, Box Groups, Box? Steps, Box? Foot)
{
    // Pixels of a screen as the web counts them: 96 to the inch.
    private const float ScreenPixel = 96 / 25.4f;

    private static readonly PosterLayout A4 = new(
        210, 297, 8, true, new(0, 0, 210, 44), new(12, 5, 186, 22), new(12, 29, 186, 9), new(15, 49, 180, 27), new(15, 78, 180, 17), new(42.5f, 97, 125, 125),
        new(15, 223, 180, 8), new(22, 236, 166, 38), new(15, 279, 180, 9));

    private static readonly PosterLayout Stand = new(
        800, 2000, 2.4f, true, new(0, 0, 800, 330), new(50, 50, 700, 160), new(50, 225, 700, 62), new(60, 365, 680, 225), new(60, 600, 680, 150), new(130, 765, 540, 540),
        new(60, 1312, 680, 52), new(80, 1410, 640, 330), new(60, 1880, 680, 52));

    private static readonly PosterLayout Screen = new(
        1920 / ScreenPixel, 1080 / ScreenPixel, ScreenPixel, false, new(0, 0, 508, 50), new(24, 6, 210, 38), new(250, 14, 240, 22), new(250, 62, 240, 66), new(250, 132, 240, 44),
        new(24, 62, 196, 196), new(24, 262, 196, 10), new(250, 186, 240, 62), new(250, 262, 240, 10));

    private static readonly PosterLayout Sticker = new(
        80, 80, 15, true, new(0, 0, 80, 11), new(3, 1.5f, 74, 8), null, new(3, 12, 74, 11), new(3, 23.5f, 74, 7), new(18.5f, 31, 43, 43), new(3, 74.5f, 74, 3.4f), null, null);

    /// <summary>The layout of a size.</summary>
    public static PosterLayout Of(PosterSize size) => size switch
    {
        PosterSize.A4 => A4,
        PosterSize.A3 => A4.Times(297f / 210) with { Height = 420, PixelsAMillimetre = 6 },
        PosterSize.Stand => Stand,
        PosterSize.Screen => Screen,
        _ => Sticker,
    };

    private PosterLayout Times(float factor) => new(
        Width * factor, Height * factor, PixelsAMillimetre, IsCentred, Band.Times(factor), Title.Times(factor), Subtitle?.Times(factor), Name.Times(factor), Place.Times(factor),
        Code.Times(factor), Groups.Times(factor), Steps?.Times(factor), Foot?.Times(factor));
}
