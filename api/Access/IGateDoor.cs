namespace HealthPass.Api.Access;

/// <summary>Metadata of endpoints that a gate's ticket opens.</summary>
internal interface IGateDoor
{
    /// <summary>Whether it does.</summary>
    bool TakesTickets { get; }
}
