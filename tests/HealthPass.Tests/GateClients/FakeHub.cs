using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HealthPass.Gate.Wire;
using Microsoft.AspNetCore.SignalR;

namespace HealthPass.Tests.GateClients;

/// <summary>Plays a node's hub: records a scan once under its number, and breaks the connection when it is told.</summary>
internal sealed class FakeHub(FakeHub.Node node) : Hub
{
    public async IAsyncEnumerable<WireResult> ScanStream(IAsyncEnumerable<WireScan> scans, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var scan in scans.WithCancellation(cancellationToken))
        {
            await node.Pause;
            _ = node.Recorded.TryAdd(scan.ScanId, true);
            if (node.Recorded.Count == node.BreaksAt)
            {
                // Recorded, and the answer is lost.
                node.IsDown = true;
                Context.Abort();
                yield break;
            }

            yield return scan.Code switch
            {
                "bad" => new(null, new() { Code = "code_malformed", Status = 400, Detail = "d" }),
                "full" => new(null, new() { Code = "overloaded", Status = 429, Detail = "d" }),
                _ => new(new() { ScanId = scan.ScanId, Verdict = "allow", Colour = "green" }, null),
            };
        }
    }

    /// <summary>A node, and what all nodes share.</summary>
    internal sealed class Node(ConcurrentDictionary<string, bool> recorded)
    {
        public ConcurrentDictionary<string, bool> Recorded { get; } = recorded;

        public int BreaksAt { get; set; }

        public bool IsDown { get; set; }

        public Task Pause { get; set; } = Task.CompletedTask;
    }
}
