namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>What the parts of something come to.</summary>
/// <param name="Light">The light that asks most for somebody's eye.</param>
/// <param name="Done">How many of the parts that are not parted further are done.</param>
/// <param name="Total">How many there are of them.</param>
/// <param name="Percent">How much is done of them together, 0 to 100.</param>
public readonly record struct RolledUp(TaskLight Light, int Done, int Total, int Percent)
{
    /// <summary>What nothing comes to.</summary>
    public static RolledUp None { get; } = new(TaskLight.Grey, 0, 0, 0);
}
