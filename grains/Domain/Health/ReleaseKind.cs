namespace HealthPass.Grains.Health;

/// <summary>What ends the colour of a rule-book row. Withdrawing a fact ends it under every row.</summary>
public enum ReleaseKind : byte
{
    /// <summary>The row's days have passed; wire name <c>time</c>.</summary>
    Time = 1,

    /// <summary>A negative test sampled after the fact began; wire name <c>negative_test</c>.</summary>
    NegativeTest = 2,

    /// <summary>The person's declaration is corrected to normal, which withdraws the fact; wire name <c>corrected_declaration</c>.</summary>
    CorrectedDeclaration = 3,

    /// <summary>The suspicion is excluded by the authority that raised it, which withdraws the fact; wire name <c>excluded</c>.</summary>
    Excluded = 4,
}
