using HealthPass.Api.Access;
using HealthPass.Api.Service;

namespace HealthPass.Api.Wall;

/// <summary>Says in the log that everybody sees the true numbers, where they may be of people who are there.</summary>
internal static partial class ExactWall
{
    public static void WarnOfExactWall(this WebApplication app)
    {
        if (app.Services.GetRequiredService<WallOptions>().IsExact && app.Services.GetService<DemoScale>() is null)
        {
            LogExact(app.Logger, WallOptions.ExactKey);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} is set: everybody sees the true numbers of every region, of single persons too")]
    private static partial void LogExact(ILogger logger, string key);
}
