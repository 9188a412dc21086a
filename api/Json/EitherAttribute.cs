namespace HealthPass.Api.Json;

/// <summary>Says for the document of the API of what types the items of a list are, where they have no other in common.</summary>
/// <param name="types">The types.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EitherAttribute(params Type[] types) : Attribute
{
    /// <summary>The types.</summary>
    public IReadOnlyList<Type> Types => types;
}
