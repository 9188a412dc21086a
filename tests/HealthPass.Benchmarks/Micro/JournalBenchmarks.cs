using BenchmarkDotNet.Attributes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Benchmarks.Micro;

/// <summary>Appending to the journal until it is on disk, one caller: the time is mostly the disk's.</summary>
public class JournalBenchmarks : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-journal-").FullName;
    private ScanJournal _journal = null!;
    private ScanRecord[] _records = [];

    [Params(1, 64, 500)]
    public int Scans { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _journal = new(new JournalOptions { Folder = _folder }, new Deaf(), NullLogger<ScanJournal>.Instance);
        _journal.Open(0);
        _records = [.. MicroWorld.Ids(Scans).Select(MicroWorld.Record)];
    }

    [Benchmark]
    public Task Append() => _journal.AppendAsync(_records.AsSpan());

    [GlobalCleanup]
    public void Dispose()
    {
        _journal.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class Deaf : IJournalObserver
    {
        public void OnDurable(in ScanRecord scan)
        {
        }
    }
}
