namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>A change of a person's colour, made by two officials.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Colour">To what.</param>
/// <param name="Began">When it was asked for: from then on it may be seen.</param>
internal sealed record ColourChange(string Person, string Colour, double Began)
{
    /// <summary>When it was reported as done, infinite while it is not: from then on nothing older may be seen.</summary>
    public double Done { get; set; } = double.PositiveInfinity;
}
