namespace HealthPass.Api.Posters;

/// <summary>The forms that posters are answered in.</summary>
internal enum PosterForm : byte
{
    /// <summary>Two sheets for a printer: the poster, and how it is hung.</summary>
    Pdf,

    /// <summary>The poster, its letters as shapes.</summary>
    Svg,

    /// <summary>The poster as a picture.</summary>
    Png,
}
