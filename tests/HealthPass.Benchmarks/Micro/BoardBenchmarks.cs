using BenchmarkDotNet.Attributes;
using HealthPass.Kernel.People;
using HealthPass.Verification.Board;

namespace HealthPass.Benchmarks.Micro;

/// <summary>Reading and writing the board at several sizes, persons at random.</summary>
public class BoardBenchmarks
{
    private const int Asked = 1 << 16;
    private PersonBoard _board = new();
    private PersonId[] _ids = [];
    private int _next;

    [Params(100_000, 1_000_000, 10_000_000)]
    public int Persons { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var all = MicroWorld.Ids(Persons);
        _board = new(Persons);
        foreach (var id in all)
        {
            _ = _board.Put(id, MicroWorld.Green);
        }

        _ids = Random.Shared.GetItems(all, Asked);
        Console.WriteLine($"// {(double)_board.Bytes / _board.Count:F1} bytes a person");
    }

    [Benchmark]
    public bool Look() => _board.TryGet(_ids[_next++ & (Asked - 1)], 100, out _, out _);

    [Benchmark]
    public bool Put() => _board.Put(_ids[_next++ & (Asked - 1)], MicroWorld.Green);
}
