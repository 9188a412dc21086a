namespace HealthPass.Grains.Campaign.Effects;

/// <summary>A linear model of observations in order of time, by ordinary least squares.</summary>
internal sealed class LeastSquares
{
    private readonly double[][] _basis;
    private readonly double[,] _triangle;
    private readonly double[] _residuals;

    /// <summary>Fits the model.</summary>
    /// <param name="columns">What explains, a column each, as long as the observations; none a sum of the others.</param>
    /// <param name="observed">The observations.</param>
    public LeastSquares(IReadOnlyList<double[]> columns, double[] observed)
    {
        (_basis, _triangle) = Decompose(columns);
        _residuals = [.. observed];
        var along = new double[columns.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            along[column] = Dot(_basis[column], _residuals);
            Take(_residuals, along[column], _basis[column]);
        }

        Coefficients = Solve(along);
    }

    /// <summary>What each column is worth.</summary>
    public double[] Coefficients { get; }

    private int Freedom => _residuals.Length - Coefficients.Length;

    /// <summary>A coefficient with its interval of 95 % after Newey and West (Econometrica 55, 1987): errors of days that follow each other hang together.</summary>
    /// <param name="column">Which.</param>
    /// <param name="lags">Over how many days they do.</param>
    /// <returns>The coefficient and its interval.</returns>
    public Interval With95(int column, int lags)
    {
        // The coefficient is a weighted sum of the observations: what it weighs each residual with is all that its variance takes.
        var unit = new double[Coefficients.Length];
        unit[column] = 1;
        var across = SolveTransposed(unit);
        var weighted = new double[_residuals.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            for (var j = 0; j < across.Length; j++)
            {
                weighted[i] += across[j] * _basis[j][i];
            }

            // A fit bends towards each observation: without it, it would be off by so much (MacKinnon and White, Journal of Econometrics 29, 1985).
            weighted[i] *= _residuals[i] / (1 - _basis.Sum(column => column[i] * column[i]));
        }

        var variance = Dot(weighted, weighted);
        for (var lag = 1; lag <= lags; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < weighted.Length; i++)
            {
                sum += weighted[i] * weighted[i - lag];
            }

            variance += 2 * (1 - (lag / (lags + 1.0))) * sum;
        }

        var reach = StudentT.Of95(Freedom) * Math.Sqrt(Math.Max(0, variance));
        return new(Coefficients[column], Coefficients[column] - reach, Coefficients[column] + reach);
    }

    // Gram and Schmidt, in the order that keeps small what rounding leaves.
    private static (double[][] Basis, double[,] Triangle) Decompose(IReadOnlyList<double[]> columns)
    {
        var basis = columns.Select(column => (double[])column.Clone()).ToArray();
        var triangle = new double[basis.Length, basis.Length];
        for (var i = 0; i < basis.Length; i++)
        {
            var length = Math.Sqrt(Dot(basis[i], basis[i]));
            triangle[i, i] = length;
            for (var row = 0; row < basis[i].Length; row++)
            {
                basis[i][row] /= length;
            }

            for (var j = i + 1; j < basis.Length; j++)
            {
                triangle[i, j] = Dot(basis[i], basis[j]);
                Take(basis[j], triangle[i, j], basis[i]);
            }
        }

        return (basis, triangle);
    }

    private double[] Solve(double[] right)
    {
        var solved = new double[right.Length];
        for (var i = right.Length - 1; i >= 0; i--)
        {
            solved[i] = right[i];
            for (var j = i + 1; j < right.Length; j++)
            {
                solved[i] -= _triangle[i, j] * solved[j];
            }

            solved[i] /= _triangle[i, i];
        }

        return solved;
    }

    private double[] SolveTransposed(double[] right)
    {
        var solved = new double[right.Length];
        for (var i = 0; i < right.Length; i++)
        {
            solved[i] = right[i];
            for (var j = 0; j < i; j++)
            {
                solved[i] -= _triangle[j, i] * solved[j];
            }

            solved[i] /= _triangle[i, i];
        }

        return solved;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static void Take(double[] from, double times, double[] what)
    {
        for (var i = 0; i < from.Length; i++)
        {
            from[i] -= times * what[i];
        }
    }
}
