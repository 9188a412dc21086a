namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>How a task stands at a glance. In order of how much it asks for somebody's eye: of several the last counts.</summary>
public enum TaskLight : byte
{
    /// <summary>On its way, or done (绿).</summary>
    Green = 0,

    /// <summary>Not signed for (灰).</summary>
    Grey = 1,

    /// <summary>The deadline is near, or nobody has told how far it is (黄).</summary>
    Yellow = 2,

    /// <summary>The deadline has passed (红).</summary>
    Red = 3,
}
