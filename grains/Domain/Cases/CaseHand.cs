namespace HealthPass.Grains.Cases;

/// <summary>What takes a case from one state to the next.</summary>
public enum CaseHand : byte
{
    /// <summary>A staff member.</summary>
    Official = 0,

    /// <summary>A clock of the case that has run down.</summary>
    Clock = 1,

    /// <summary>The work that a decision has set off, when it is done.</summary>
    Work = 2,

    /// <summary>Whoever the case is for, in person or through somebody who speaks for them.</summary>
    Applicant = 3,
}
