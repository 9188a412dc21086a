namespace HealthPass.Api.Endpoints;

/// <summary>A field that must be there, and whose own reading says what is wrong where it is not.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NeededAttribute : Attribute;
