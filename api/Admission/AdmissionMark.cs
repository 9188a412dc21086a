namespace HealthPass.Api.Admission;

/// <summary>Says of an endpoint what its calls are and what one costs.</summary>
/// <param name="Class">The class.</param>
/// <param name="Cost">The cost of a call, a show being 1.</param>
/// <param name="CostPerKibibyte">What each kibibyte of the body adds: nobody knows how much a body holds before it is read.</param>
internal sealed record AdmissionMark(CallClass Class, int Cost, int CostPerKibibyte = 0)
{
    // A body that does not say how long it is counts as this long.
    private const long Unsaid = 64 << 10;

    public int CostOf(HttpContext context) => CostOf(context, Cost, CostPerKibibyte);

    /// <summary>What a call costs whose body adds to it.</summary>
    public static int CostOf(HttpContext context, int cost, int costPerKibibyte) =>
        costPerKibibyte == 0 ? cost : cost + (int)Math.Min((context.Request.ContentLength ?? Unsaid) / 1024 * costPerKibibyte, int.MaxValue / 2);
}
