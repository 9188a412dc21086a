namespace HealthPass.Node.Startup;

/// <summary>A stage of the start has failed, and with it the start.</summary>
/// <param name="stage">Its name.</param>
/// <param name="innerException">Why.</param>
public sealed class StageFailedException(string stage, Exception innerException)
    : Exception($"The start failed at the stage \"{stage}\": {innerException?.Message}", innerException)
{
    /// <summary>The stage's name.</summary>
    public string Stage => stage;
}
