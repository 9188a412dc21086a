using Microsoft.Net.Http.Headers;

namespace HealthPass.Api.Posters;

/// <summary>Which form of a poster a caller wants.</summary>
internal static class PosterForms
{
    public const string Pdf = "application/pdf";
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";

    /// <summary>The media type of a form.</summary>
    public static string MediaTypeOf(PosterForm form) => form switch
    {
        PosterForm.Svg => Svg,
        PosterForm.Png => Png,
        _ => Pdf,
    };

    /// <summary>The ending of a file's name.</summary>
    public static string EndingOf(PosterForm form) => form switch
    {
        PosterForm.Svg => "svg",
        PosterForm.Png => "png",
        _ => "pdf",
    };

    /// <summary>Reads the parameter <c>format</c>; without one goes by what the caller accepts, PDF where that says nothing.</summary>
    public static bool TryRead(string? format, HttpRequest request, out PosterForm form)
    {
        form = format switch
        {
            "svg" => PosterForm.Svg,
            "png" => PosterForm.Png,
            _ => PosterForm.Pdf,
        };
        if (format is null)
        {
            form = Accepted(request.GetTypedHeaders().Accept);
        }

        return format is null or "pdf" or "svg" or "png";
    }

    private static PosterForm Accepted(IList<MediaTypeHeaderValue> accepted)
    {
        foreach (var type in accepted.OrderByDescending(type => type.Quality ?? 1))
        {
            switch (type.MediaType.Value)
            {
                case Pdf:
                    return PosterForm.Pdf;
                case Svg:
                    return PosterForm.Svg;
                case Png:
                    return PosterForm.Png;
                default:
                    continue;
            }
        }

        return PosterForm.Pdf;
    }
}
