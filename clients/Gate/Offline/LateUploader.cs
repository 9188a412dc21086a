using System.Text.Json;
using HealthPass.Gate.Online;
using HealthPass.Gate.Queue;
using HealthPass.Gate.Settings;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate.Offline;

/// <summary>Hands over what waits in the queue, oldest first, one call at a time. What was sent and not answered is sent again: the service knows it by its number.</summary>
/// <param name="caller">Calls the nodes.</param>
/// <param name="desk">Has the queue.</param>
/// <param name="options">The gate's options.</param>
internal sealed class LateUploader(NodeCaller caller, OfflineDesk desk, GateOptions options)
{
    // Less than the service takes in one body.
    private const int MaxBody = 900 << 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RefusedLog _refused = new(desk.Folder);
    private int _most = options.LateBatch;

    /// <summary>Hands over a batch.</summary>
    public async Task<UploadStep> StepAsync(CancellationToken cancellationToken)
    {
        var most = desk.Store.Bundle?.LateMaxScans is > 0 and var told ? Math.Min(_most, told) : _most;
        var records = desk.Queue.Peek(most, MaxBody);
        if (records.Count == 0)
        {
            return UploadStep.Idle;
        }

        var answer = await caller.SendAsync(new(HttpMethod.Post, WireWords.Late, BodyOf(records), Patience), cancellationToken).ConfigureAwait(false);
        if (!answer.IsGood)
        {
            return Refuse(answer, records);
        }

        _most = options.LateBatch;
        return Settle(answer, records);
    }

    private static byte[] BodyOf(IReadOnlyList<ReadOnlyMemory<byte>> records)
    {
        using var body = new MemoryStream();
        body.Write("{\"scans\":["u8);
        for (var i = 0; i < records.Count; i++)
        {
            if (i > 0)
            {
                body.WriteByte((byte)',');
            }

            body.Write(records[i].Span);
        }

        body.Write("]}"u8);
        return body.ToArray();
    }

    // A call that is refused whole holds a scan that the service cannot read. It is looked for by halves, so that it does not hold up the rest.
    private UploadStep Refuse(NodeAnswer answer, IReadOnlyList<ReadOnlyMemory<byte>> records)
    {
        var problem = answer.ToProblem();
        if (answer.Status is not (400 or 413))
        {
            return new(0, 0, problem.Code);
        }

        if (records.Count > 1)
        {
            _most = records.Count / 2;
            return new(0, 0, problem.Code, IsNarrower: true);
        }

        _refused.Add(ScanIdOf(records[0]), problem.Code);
        desk.Queue.HandedOver(1);
        return new(0, 1, null);
    }

    private UploadStep Settle(NodeAnswer answer, IReadOnlyList<ReadOnlyMemory<byte>> records)
    {
        LateAnswers? answers;
        try
        {
            answers = JsonSerializer.Deserialize(answer.Body, WireJson.Default.LateAnswers);
        }
        catch (JsonException)
        {
            answers = null;
        }

        if (answers?.Results is not { } results || results.Count != records.Count)
        {
            return new(0, 0, "answer_not_understood");
        }

        // In order: behind one that has to be sent again nothing is taken off.
        var settled = results.TakeWhile(result => result.IsFinal).ToList();
        var refused = 0;
        for (var i = 0; i < settled.Count; i++)
        {
            if (!settled[i].IsHad)
            {
                refused++;
                _refused.Add(ScanIdOf(records[i]), settled[i].Code ?? "refused");
            }
        }

        if (settled.Count > 0)
        {
            desk.Queue.HandedOver(settled.Count);
        }

        return new(settled.Count - refused, refused, settled.Count == 0 ? results[0].Code : null);
    }

    private static string ScanIdOf(ReadOnlyMemory<byte> record) => JsonSerializer.Deserialize(record.Span, WireJson.Default.LateScan)!.ScanId;
}
