namespace HealthPass.Api.Admission;

/// <summary>Divides what can be done among the classes.</summary>
internal static class Allotment
{
    // A class without a reserved share still takes part in what is left.
    private const double LeastWeight = 0.01;

    /// <summary>Divides.</summary>
    /// <param name="budget">What can be done in a second.</param>
    /// <param name="demand">What each class asks for.</param>
    /// <param name="shares">What part of the budget is reserved for each class.</param>
    /// <param name="allowed">
    /// What each class may use: its reserved share at least; beyond, the classes are served rank by rank, within a rank
    /// in proportion to their shares; and what nobody asks for is open to whoever comes first.
    /// </param>
    public static void Split(double budget, ReadOnlySpan<double> demand, ReadOnlySpan<double> shares, Span<double> allowed)
    {
        var left = budget;
        for (var i = 0; i < allowed.Length; i++)
        {
            allowed[i] = Math.Min(demand[i], budget * shares[i]);
            left -= allowed[i];
        }

        for (byte rank = 0; rank <= CallClasses.Ranks[^1] && left > 0; rank++)
        {
            left = Serve(rank, left, demand, shares, allowed);
        }

        left = Math.Max(left, 0);
        for (var i = 0; i < allowed.Length; i++)
        {
            allowed[i] = Math.Max(allowed[i] + left, budget * shares[i]);
        }
    }

    private static double Serve(byte rank, double left, ReadOnlySpan<double> demand, ReadOnlySpan<double> shares, Span<double> allowed)
    {
        // Each round satisfies a class at least, or uses up what is left.
        for (var round = 0; round < allowed.Length && left > 0; round++)
        {
            var weights = 0.0;
            for (var i = 0; i < allowed.Length; i++)
            {
                weights += Wants(i, rank, demand, allowed) ? Math.Max(shares[i], LeastWeight) : 0;
            }

            if (weights == 0)
            {
                break;
            }

            var given = 0.0;
            for (var i = 0; i < allowed.Length; i++)
            {
                if (Wants(i, rank, demand, allowed))
                {
                    var more = Math.Min(demand[i] - allowed[i], left * Math.Max(shares[i], LeastWeight) / weights);
                    allowed[i] += more;
                    given += more;
                }
            }

            left -= given;
        }

        return left;
    }

    private static bool Wants(int i, byte rank, ReadOnlySpan<double> demand, ReadOnlySpan<double> allowed) =>
        CallClasses.Ranks[i] == rank && demand[i] > allowed[i];
}
