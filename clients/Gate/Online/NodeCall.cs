namespace HealthPass.Gate.Online;

/// <summary>A call to whichever node serves.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The address below the node's.</param>
/// <param name="Body">What is sent; null for nothing.</param>
/// <param name="Patience">How long it may take with all waits; then the last answer is the answer.</param>
internal sealed record NodeCall(HttpMethod Method, string Path, byte[]? Body, TimeSpan Patience)
{
    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";
}
