using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Settings;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>
/// A gate that fills its queue without the network, one person after the other, is started anew, and hands everything over to a node that has
/// nothing else to do: how long each takes.
/// </summary>
internal static class QueueComparison
{
    private const int Records = 100_000;
    private const int Persons = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    public static async Task<string> RunAsync(Options options)
    {
        var folder = Path.Combine(options.Work, "queue");
        var world = new BenchWorld(Path.Combine(folder, "world"), Persons);
        await using var server = await HealthPassServer.StartAsync("healthpass", options.Api, world.KeysFile, Path.Combine(folder, "data"));
        var venue = (await server.RegisterVenuesAsync(world.VenueRegions.Take(1)))[0].Id.ToString();
        await server.RegisterPersonsAsync(world.Population, Persons);
        var network = new Network();
        var settings = new GateOptions
        {
            Nodes = [server.Address], Key = server.GateKey, VenueId = venue, Folder = Path.Combine(folder, "gate"), Patience = Patience, Handler = () => new Wire(network),
        };
        _ = Directory.CreateDirectory(settings.Folder);
        var (written, bytes) = await FillAsync(settings, network, world, venue);
        var began = Stopwatch.GetTimestamp();
        await using var gate = GateClient.Open(settings);
        var opened = Stopwatch.GetElapsedTime(began);
        var waiting = gate.Status.Queued;
        network.IsDown = false;
        began = Stopwatch.GetTimestamp();
        while (await gate.HandOverAsync() is not null)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        var handed = Stopwatch.GetElapsedTime(began);
        var text = new StringBuilder();
        _ = text.AppendLine(CultureInfo.InvariantCulture, $"### A gate's queue of {waiting:N0} scans of documents, {bytes / 1e6:F1} MB, handed over to an idle node ({gate.Status.Refused:N0} refused)").AppendLine();
        _ = text.AppendLine("| step | s | scans/s | µs a scan |").AppendLine("|---|--:|--:|--:|");
        foreach (var (step, took) in new[] { ("decided and on the gate's disk, one after the other", written), ("opened after a restart", opened), ("handed over, with the pauses between calls", handed) })
        {
            _ = text.AppendLine(CultureInfo.InvariantCulture, $"| {step} | {took.TotalSeconds:F2} | {waiting / took.TotalSeconds:N0} | {took.TotalMicroseconds / waiting:F0} |");
        }

        return text.ToString();
    }

    private static async Task<(TimeSpan Took, long Bytes)> FillAsync(GateOptions settings, Network network, BenchWorld world, string venue)
    {
        await using var gate = GateClient.Open(settings with { Patience = TimeSpan.FromSeconds(10) });
        if (await gate.RefreshAsync() is { } fault)
        {
            throw new InvalidOperationException($"No bundle: {fault}");
        }

        await gate.DisposeAsync();
        network.IsDown = true;
        await using var offline = GateClient.Open(settings);
        var scans = Enumerable.Range(0, Records).Select(i => new GateScan(venue, GateDirection.In, Document: new("resident_id", world.Population[i % Persons].Number), GateId: "bench")).ToList();
        var began = Stopwatch.GetTimestamp();
        foreach (var scan in scans)
        {
            if (await offline.ScanAsync(scan) is not { Offline: true, Problem: null })
            {
                throw new InvalidOperationException("A scan was not taken.");
            }
        }

        return (Stopwatch.GetElapsedTime(began), Directory.GetFiles(settings.Folder!, "queue-*.log").Sum(file => new FileInfo(file).Length));
    }

    private sealed class Network
    {
        public volatile bool IsDown;
    }

    private sealed class Wire(Network network) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            network.IsDown ? throw new HttpRequestException("cut off") : base.SendAsync(request, cancellationToken);
    }
}
