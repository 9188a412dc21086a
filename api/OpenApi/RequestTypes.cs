using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Metadata;

namespace HealthPass.Api.OpenApi;

/// <summary>The types that bodies of requests are made of.</summary>
internal sealed class RequestTypes(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenSet<Type>> _types = new(() =>
    {
        var types = new HashSet<Type>();
        foreach (var accepted in endpoints.Endpoints.SelectMany(endpoint => endpoint.Metadata.OfType<IAcceptsMetadata>()))
        {
            Add(types, accepted.RequestType);
        }

        return types.ToFrozenSet();
    });

    public bool Contains(Type type) => _types.Value.Contains(type);

    private static void Add(HashSet<Type> types, Type? type)
    {
        foreach (var argument in type?.GenericTypeArguments ?? [])
        {
            Add(types, argument);
        }

        if (type?.Assembly != typeof(RequestTypes).Assembly || !types.Add(type))
        {
            return;
        }

        foreach (var property in type.GetProperties())
        {
            Add(types, property.PropertyType);
        }
    }
}
