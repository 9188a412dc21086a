namespace HealthPass.Api.Endpoints;

/// <summary>Where the region stands that a call is about.</summary>
internal enum ScopeKind
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In the caller's credential.</summary>
    Own,

    /// <summary>In the route.</summary>
    Route,

    /// <summary>In the body.</summary>
    Body,

    /// <summary>In an argument of a hub's method.</summary>
    Argument,
}
