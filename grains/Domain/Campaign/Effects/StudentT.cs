namespace HealthPass.Grains.Campaign.Effects;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>How many standard errors to each side hold 95 %.</summary>
    /// <param name="freedom">Degrees of freedom, 4 or more.</param>
    /// <returns>The quantile at 97.5 %, by the expansion of Abramowitz and Stegun, 26.7.5; right to three decimals.</returns>
    public static double Of95(int freedom)
    {
        var z = Interval.Z;
        var (z3, z5, z7, z9) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7), Math.Pow(z, 9));
        double n = freedom;
        return z
            + ((z3 + z) / (4 * n))
            + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * n * n))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * n * n * n))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / (92160 * n * n * n * n));
    }
}
