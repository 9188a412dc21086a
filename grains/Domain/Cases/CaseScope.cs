namespace HealthPass.Grains.Cases;

/// <summary>What must lie in an official's region before a move.</summary>
public enum CaseScope : byte
{
    /// <summary>The region that the case belongs to.</summary>
    Region = 0,

    /// <summary>The home of everybody whom the case concerns.</summary>
    Subjects = 1,
}
