namespace HealthPass.Grains.Lists;

/// <summary>How far a list is. The numbers are stored and never change.</summary>
public enum ListState : byte
{
    /// <summary>Its rows are being read; wire name <c>receiving</c>.</summary>
    Receiving = 0,

    /// <summary>Every row was looked at, and nothing done; wire name <c>checked</c>.</summary>
    Checked = 1,

    /// <summary>Its rows are being done; wire name <c>applying</c>.</summary>
    Applying = 2,

    /// <summary>All that could be done is; wire name <c>applied</c>.</summary>
    Applied = 3,
}
