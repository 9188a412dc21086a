namespace HealthPass.Api.Endpoints;

/// <summary>Which region a call is about, and whom their own region bounds. Keys have no region and are bounded by none.</summary>
/// <param name="Kind">Where the region stands.</param>
/// <param name="Name">The route value or the hub method's argument that holds it.</param>
/// <param name="ScreensAlone">Whether screens alone are bounded: staff may read beyond their region what the public may.</param>
/// <param name="BodyRegion">Reads it out of a body.</param>
internal sealed record Scope(ScopeKind Kind, string Name = "", bool ScreensAlone = false, Func<object, string?>? BodyRegion = null)
{
    /// <summary>The call is about no region.</summary>
    public static Scope None { get; } = new(ScopeKind.None);

    /// <summary>The call sees and changes what lies in the caller's own region alone; its handler is given that region.</summary>
    public static Scope Own { get; } = new(ScopeKind.Own);

    /// <summary>The region is a value of the route.</summary>
    public static Scope Route(string name, bool screensAlone = false) => new(ScopeKind.Route, name, screensAlone);

    /// <summary>The region is a field of the body.</summary>
    public static Scope Body<T>(string name, Func<T, string?> region)
        where T : class => new(ScopeKind.Body, name, BodyRegion: body => region((T)body));

    /// <summary>The region is the first argument of a hub's method.</summary>
    public static Scope Argument(string name, bool screensAlone = false) => new(ScopeKind.Argument, name, screensAlone);

    public override string ToString() =>
        (Kind switch
        {
            ScopeKind.None => "-",
            ScopeKind.Own => "own region",
            ScopeKind.Route => $"`{{{Name}}}`",
            _ => $"`{Name}`",
        }) + (ScreensAlone ? " (screens)" : string.Empty);
}
