namespace HealthPass.Grains.Lists;

/// <summary>What became of a row. The numbers are stored and never change.</summary>
public enum ListOutcome : byte
{
    /// <summary>Nothing is wrong with it; wire name <c>good</c>.</summary>
    Good = 0,

    /// <summary>Something is; wire name <c>bad</c>.</summary>
    Bad = 1,

    /// <summary>It is done; wire name <c>done</c>.</summary>
    Done = 2,

    /// <summary>It was refused when it was to be done; wire name <c>refused</c>.</summary>
    Refused = 3,

    /// <summary>What it says was so already when it was looked at; wire name <c>unchanged</c>.</summary>
    Unchanged = 4,
}
