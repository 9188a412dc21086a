using System.Reflection;
using HealthPass.Api.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace HealthPass.Api.Endpoints;

/// <summary>A handler's parameter for a JSON body, read and with its required fields and the lengths of its texts checked.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed record Body<T>(T Value) : IBody, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly FieldRules<T> Rules = new();

    object IBody.Content => Value;

    /// <exception cref="Problems.ProblemException">The body is not what it must be.</exception>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context)
    {
        var value = await RequestBody.ReadAsync<T>(context);
        return Rules.Of(value) is { } problem ? throw new Problems.ProblemException(problem) : new(value);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
