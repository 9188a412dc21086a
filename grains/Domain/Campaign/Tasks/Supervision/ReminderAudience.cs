namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Who is reminded. The numbers are stored and never change.</summary>
public enum ReminderAudience : byte
{
    /// <summary>The unit's campaign officers; wire name <c>unit</c>.</summary>
    Unit = 0,

    /// <summary>The command centre of the unit's own region; wire name <c>head</c>.</summary>
    Head = 1,

    /// <summary>The command centre that dispatched; wire name <c>issuer</c>.</summary>
    Issuer = 2,
}
