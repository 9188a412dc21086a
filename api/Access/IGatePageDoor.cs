namespace HealthPass.Api.Access;

/// <summary>Metadata of endpoints, of which some are for gates and nobody else: there alone the cookie of the gate page is looked at.</summary>
internal interface IGatePageDoor
{
    /// <summary>Whether gates alone may come in.</summary>
    bool IsForGatesAlone { get; }
}
