using HealthPass.Api.Access;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;

namespace HealthPass.Api.Channels;

/// <summary>Counts the problems that channels are answered with. Who is not known is no channel's caller.</summary>
internal sealed class ChannelProblems(ChannelTally tally) : IProblemWatch
{
    public void Note(HttpContext context, Problem problem)
    {
        if (problem.Status != StatusCodes.Status401Unauthorized && ChannelOf(context) is { } channel)
        {
            tally.CountProblem(channel, problem.Code);
        }
    }

    private static string? ChannelOf(HttpContext context) =>
        (context.Features.Get<CountedChannel>() ?? context.GetEndpoint()?.Metadata.GetMetadata<CountedChannel>())?.Name
        ?? (context.User.KeyOf() is { Kind: AccessNames.Channel } key ? key.Channel : null);
}
