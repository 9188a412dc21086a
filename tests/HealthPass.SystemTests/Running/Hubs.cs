using System.Threading.Channels;
using MessagePack;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace HealthPass.SystemTests.Running;

/// <summary>Connections to the hubs, by either protocol.</summary>
internal static class Hubs
{
    public static HubConnection Connect(HealthPassApi api, string path, string protocol, Caller caller = default)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(api.Address, path), options =>
        {
            if (caller.Value is not null)
            {
                options.Headers[caller.Header] = caller.Value;
            }
        });
        if (protocol == "messagepack")
        {
            _ = builder.AddMessagePackProtocol();
        }

        return builder.Build();
    }

    /// <summary>The panels that are pushed, from before the first.</summary>
    public static ChannelReader<WallPanels> Panels(this HubConnection wall)
    {
        var panels = Channel.CreateUnbounded<WallPanels>();
        _ = wall.On<WallPanels>("PanelsChanged", push => panels.Writer.TryWrite(push));
        return panels.Reader;
    }

    /// <summary>Watches a region.</summary>
    /// <returns>The pushes as they come.</returns>
    public static async Task<ChannelReader<WallPush>> WatchAsync(this HubConnection wall, string code)
    {
        var pushes = Channel.CreateUnbounded<WallPush>();
        _ = wall.On<WallPush>("RegionsChanged", push => pushes.Writer.TryWrite(push));
        await wall.StartAsync();
        await wall.InvokeAsync("Watch", code);
        return pushes.Reader;
    }
}

[MessagePackObject]
public sealed record HubScan(
    [property: Key("venueId")] string VenueId,
    [property: Key("code")] string? Code,
    [property: Key("document")] HubDocument? Document,
    [property: Key("direction")] string Direction,
    [property: Key("scanId")] string? ScanId,
    [property: Key("gateId")] string? GateId);

[MessagePackObject]
public sealed record HubDocument([property: Key("type")] string Type, [property: Key("number")] string Number);

[MessagePackObject]
public sealed record HubResult([property: Key("answer")] HubAnswer? Answer, [property: Key("problem")] HubProblem? Problem);

[MessagePackObject]
public sealed record HubAnswer(
    [property: Key("scanId")] string ScanId, [property: Key("verdict")] string Verdict, [property: Key("colour")] string? Colour);

[MessagePackObject]
public sealed record HubProblem([property: Key("code")] string Code, [property: Key("status")] int Status);

[MessagePackObject]
public sealed record WallPush(
    [property: Key("watched")] string Watched,
    [property: Key("complete")] bool Complete,
    [property: Key("regions")] IReadOnlyList<WallRegion> Regions,
    [property: Key("asOf")] string AsOf);

[MessagePackObject]
public sealed record WallPanels(
    [property: Key("code")] string Code,
    [property: Key("coverage")] WallCoverage? Coverage,
    [property: Key("service")] WallService Service,
    [property: Key("asOf")] string AsOf);

[MessagePackObject]
public sealed record WallCoverage(
    [property: Key("registered")] int Registered, [property: Key("active")] int Active, [property: Key("silent")] int Silent);

[MessagePackObject]
public sealed record WallService(
    [property: Key("nodesAlive")] int NodesAlive, [property: Key("nodesKnown")] int NodesKnown, [property: Key("lagRecords")] long LagRecords);

[MessagePackObject]
public sealed record WallRegion(
    [property: Key("code")] string Code,
    [property: Key("level")] string Level,
    [property: Key("registered")] long Registered,
    [property: Key("showsToday")] long ShowsToday,
    [property: Key("scansToday")] WallScans ScansToday,
    [property: Key("colours")] WallColours Colours);

[MessagePackObject]
public sealed record WallScans([property: Key("allow")] long Allow, [property: Key("check")] long Check, [property: Key("deny")] long Deny);

[MessagePackObject]
public sealed record WallColours([property: Key("green")] long? Green, [property: Key("yellow")] long? Yellow, [property: Key("red")] long? Red);
