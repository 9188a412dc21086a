using HealthPass.Benchmarks.World;
using HealthPass.Kernel.People;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>What a rival does behind the HTTP front that all rivals share.</summary>
/// <param name="world">Keys, people, venues.</param>
internal abstract class Contender(BenchWorld world)
{
    protected BenchWorld World { get; } = world;

    protected ScanForms Forms { get; } = new(world);

    /// <summary>Adds what the contender needs from its host.</summary>
    public virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>Fills the store with the persons, before the first call.</summary>
    public virtual Task PrepareAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>Answers a show.</summary>
    public abstract ValueTask<ShowReply> ShowAsync(PersonId id);

    /// <summary>Answers a scan.</summary>
    public abstract ValueTask<ScanReply> ScanAsync(ScanBody body);

    /// <summary>Answers the scans of one MessagePack call.</summary>
    public abstract ValueTask<Judgement[]> ScanAsync(GateScan[] scans);

    /// <summary>Reads a batch.</summary>
    public GateScan[] ReadBatch(ReadOnlyMemory<byte> body) => Forms.ReadBatch(body);

    /// <summary>Writes the answers of a batch.</summary>
    public void WriteBatch(System.Buffers.IBufferWriter<byte> output, Judgement[] judgements) => Forms.WriteBatch(output, judgements);
}
