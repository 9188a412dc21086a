namespace HealthPass.Api.Json;

/// <summary>Says where a new thing is to be found.</summary>
internal static class LocationResults
{
    /// <summary>Adds the Location header to a result.</summary>
    public static IResult At(this IResult result, HttpContext context, string location)
    {
        context.Response.Headers.Location = location;
        return result;
    }
}
