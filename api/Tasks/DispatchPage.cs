namespace HealthPass.Api.Tasks;

/// <summary>A page of dispatches.</summary>
/// <param name="Dispatches">At most 50, those that ask most for somebody's eye first.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
/// <param name="AsOf">When that was so.</param>
public sealed record DispatchPage(IReadOnlyList<DispatchItem> Dispatches, string? Next, string AsOf);
