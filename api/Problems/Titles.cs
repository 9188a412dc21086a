namespace HealthPass.Api.Problems;

/// <summary>Titles of problems by HTTP status.</summary>
internal static class Titles
{
    public static string Of(int status) => status switch
    {
        400 => "The request is not valid.",
        401 => "The caller is not known.",
        403 => "The caller may not do this.",
        404 => "There is no such thing.",
        405 => "The method does not exist here.",
        409 => "The request contradicts what is there.",
        413 => "The request is too large.",
        415 => "The media type is not understood.",
        429 => "Too many requests.",
        503 => "Not possible at the moment.",
        _ => "Something went wrong.",
    };
}
