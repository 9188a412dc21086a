using System.Buffers;
using BenchmarkDotNet.Attributes;
using HealthPass.Api.Scans;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Scans;
using MessagePack;

namespace HealthPass.Benchmarks.Micro;

/// <summary>Reading a batch from MessagePack and writing its answers.</summary>
public class BatchBenchmarks
{
    private readonly ScanPresenter _presenter = new(RuleBooks.Load());
    private readonly MicroGate _gate = new();
    private byte[] _body = [];
    private readonly ArrayBufferWriter<byte> _answer = new();
    private ScanBatch? _batch;

    [Params(1, 50, 500)]
    public int Scans { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(Scans);
        foreach (var id in MicroWorld.Ids(Scans))
        {
            writer.WriteArrayHeader(7);
            writer.Write(new VenueId(42).ToString());
            writer.Write(MicroWorld.Cipher.Make(id, DateTimeOffset.UtcNow).ToString());
            writer.WriteNil();
            writer.WriteNil();
            writer.Write(1);
            writer.Write(Guid.CreateVersion7().ToByteArray(bigEndian: true));
            writer.Write("gate-17");
        }

        writer.Flush();
        _body = buffer.WrittenSpan.ToArray();
        _batch = ScanBatchMessagePack.Read(new(_body), _gate.Reader, _gate.Key);
        foreach (var (index, id) in MicroWorld.Ids(Scans).Index())
        {
            _batch.Outcomes.Span[index] = new(ScanFault.None, MicroWorld.Record(id), MicroWorld.Green.NameMask, false);
        }
    }

    [GlobalCleanup]
    public void CleanUp() => _batch?.Dispose();

    [Benchmark]
    public int Decode()
    {
        using var batch = ScanBatchMessagePack.Read(new(_body), _gate.Reader, _gate.Key);
        return batch.Count;
    }

    [Benchmark]
    public int Encode()
    {
        _answer.ResetWrittenCount();
        ScanBatchMessagePack.Write(_answer, _batch!, _presenter);
        return _answer.WrittenCount;
    }
}
