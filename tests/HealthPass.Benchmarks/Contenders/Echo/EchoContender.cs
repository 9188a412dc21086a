using HealthPass.Benchmarks.Contenders.Shared;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Benchmarks.Contenders.Echo;

/// <summary>
/// The limit: bare Kestrel with source-generated JSON in and out of the sizes of HealthPass, and nothing in between: no
/// code is made or opened, nobody is looked up, nothing is counted or kept.
/// </summary>
internal sealed class EchoContender : Contender
{
    private const string Id = "0199aaaa-0000-7000-8000-000000000001";
    private readonly ShowReply _show;
    private readonly ScanReply _scan;

    public EchoContender(BenchWorld world)
        : base(world)
    {
        var status = world.StatusOf(world.Population[0]);
        _show = Forms.Present(status, world.Population[0].Id);
        _scan = new(
            Id, Verdict.Allow.ToWire(), Colour.Green.ToWire(), world.Green.Code, world.Green.ReasonZh, "王**", "valid", null, false, _show.IssuedAt);
    }

    public override ValueTask<ShowReply> ShowAsync(PersonId id) => ValueTask.FromResult(_show);

    public override ValueTask<ScanReply> ScanAsync(ScanBody body) => ValueTask.FromResult(_scan);

    // Decodes the fields and opens the codes like everyone, because the codec does both at once; then judges nobody.
    public override ValueTask<Judgement[]> ScanAsync(GateScan[] scans)
    {
        var status = World.StatusOf(World.Population[0]);
        return ValueTask.FromResult(Array.ConvertAll(scans, scan => Judgement.Of(scan, status)));
    }
}
