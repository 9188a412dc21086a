namespace HealthPass.Grains.Kept;

/// <summary>Lets activations go that hold nothing: they are made by every wrong id that somebody asks for.</summary>
internal static class EmptyActivation
{
    // Not at once: calls that come in a burst would be passed from one dying activation to the next, and refused.
    private static readonly TimeSpan LeaveAfter = TimeSpan.FromSeconds(5);

    /// <summary>Has a grain leave in a few seconds, unless it holds something by then.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="isEmpty">Whether it holds nothing.</param>
    /// <returns>The timer; one is enough for an activation.</returns>
    public static IGrainTimer LeaveWhenEmpty(this IGrainBase grain, Func<bool> isEmpty) => grain.RegisterGrainTimer(
        () =>
        {
            if (isEmpty())
            {
                grain.DeactivateOnIdle();
            }

            return Task.CompletedTask;
        },
        LeaveAfter,
        Timeout.InfiniteTimeSpan);
}
