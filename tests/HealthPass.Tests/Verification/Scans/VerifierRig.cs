using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Node.Lookup;
using HealthPass.Node.Ports;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Late;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.Verification.Scans;

/// <summary>A verifier with real boards, journal and tally; the test says what grains would answer.</summary>
internal sealed class VerifierRig : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly KeyRing _keys = new(Samples.Keys());

    public VerifierRig()
    {
        Clock = new(Samples.Noon);
        Start();
    }

    public FakeTimeProvider Clock { get; }

    public PersonBoard Persons { get; private set; } = null!;

    public VenueBoard Venues { get; private set; } = null!;

    public NodeTally Tally { get; private set; } = null!;

    public ScanJournal Journal { get; private set; } = null!;

    public RecentScans Recents { get; private set; } = null!;

    public CodePlaces Places { get; private set; } = null!;

    public RepeatedReads Reads { get; private set; } = null!;

    /// <summary>Whether the node works without something that it usually has.</summary>
    public bool Degraded { get; set; }

    public NodeStanding Standing { get; private set; } = null!;

    public ScanVerifier Verifier { get; private set; } = null!;

    /// <summary>Takes scans that come late, for 21 days.</summary>
    public LateVerifier Late { get; private set; } = null!;

    public HealthCodeCipher Cipher => new(_keys, Clock);

    public PrintedCodes PrintedCodes => new(new(_keys), Clock);

    public PrintedLane Printed { get; private set; } = null!;

    /// <summary>Whose printed codes are, and whether they are in force.</summary>
    public Dictionary<Guid, PrintedHolder> PrintedHolders { get; } = [];

    /// <summary>Whose documents are that are not those of their registrations.</summary>
    public Dictionary<PersonId, PersonId> Links { get; } = [];

    /// <summary>Those of them that the node has in mind.</summary>
    public HashSet<PersonId> KnownLinks { get; } = [];

    public int LinksAsked;

    public string JournalFolder => _folder.Of("journal");

    public Dictionary<PersonId, PersonStatus> RegisteredPersons { get; } = [];

    public Dictionary<VenueId, VenueRule> RegisteredVenues { get; } = [];

    public Exception? GrainsFail { get; set; }

    public int Asked;

    public PersonId Register(int number, PersonStatus? status = null)
    {
        RegisteredPersons[Samples.Person(number)] = status ?? Samples.Status();
        return Samples.Person(number);
    }

    public VenueId RegisterVenue(ulong number = 7, VenueCategory category = VenueCategory.Market, RegionNode? region = null)
    {
        var id = new VenueId(number);
        RegisteredVenues[id] = new(id, 1, (region ?? Samples.Village).Code, CategoryRules.Default(category));
        return id;
    }

    public string Code(PersonId id) => Cipher.Make(id, Clock.GetUtcNow()).ToString();

    public ScanRequest ByCode(PersonId id, VenueId venue, Guid? scanId = null) =>
        new() { VenueId = venue, Code = Code(id), Direction = ScanDirection.In, ScanId = scanId };

    /// <summary>A scan of a printed code that was issued now to somebody.</summary>
    public ScanRequest ByPrinted(PersonId id, VenueId venue, Guid? scanId = null, bool inForce = true)
    {
        var code = Guid.NewGuid();
        PrintedHolders[code] = new(id, inForce);
        var now = Clock.GetUtcNow();
        return new() { VenueId = venue, Code = PrintedCodes.Make(new(code, now, now.AddDays(7), "王**", "E0*****01")), Direction = ScanDirection.In, ScanId = scanId };
    }

    public static ScanRequest ByDocument(PersonId id, VenueId venue, Guid? scanId = null) =>
        new() { VenueId = venue, PersonId = id, Direction = ScanDirection.In, ScanId = scanId };

    public async Task<ScanOutcome[]> ScanAsync(params ScanRequest[] requests)
    {
        var outcomes = new ScanOutcome[requests.Length];
        await Verifier.ScanAsync(requests, outcomes);
        return outcomes;
    }

    public List<ScanRecord> Journalled()
    {
        var scans = new List<ScanRecord>();
        foreach (var (_, entries) in Journal.Read(0))
        {
            JournalEntries.ForEach(entries.Span, scans.Add, _ => { });
        }

        return scans;
    }

    public (long Allow, long Check, long Deny) Counted()
    {
        Tally.Resend(Samples.Tree.Root.Code);
        var report = Tally.TakeRegionReports().Last(item => item.Region == Samples.Tree.Root.Code).Report;
        return (report.Allow, report.Check, report.Deny);
    }

    /// <summary>The process ends and another begins: memory is gone, the journal is read back.</summary>
    public void Restart()
    {
        Journal.Dispose();
        Start();
        foreach (var scan in Journalled())
        {
            Recents.Restore(scan);
            Tally.OnDurable(scan);
        }
    }

    public void Dispose()
    {
        Journal.Dispose();
        _folder.Dispose();
    }

    private void Start()
    {
        Persons = new();
        Venues = new(Clock);
        Tally = new(Samples.Tree, "node-1", ShanghaiDay.Of(Clock.GetUtcNow()));
        Recents = new(Clock);
        Places = new();
        Reads = new();
        Printed = new(PrintedCodes, new Holders(this));
        Standing = new(Clock);
        Standing.StandAlone();
        Journal = new(new() { Folder = JournalFolder }, Tally, NullLogger<ScanJournal>.Instance);
        Journal.Open(0);
        var statuses = new StatusSource(Persons, Venues, new GrainStatusReader(FakeGrains.Of(Answer)), new GrainVenueRules(FakeGrains.Of(Answer)));
        var documents = new DocumentWay(statuses, new Linked(this));
        Late = new(
            Cipher, PrintedCodes, new Holders(this), statuses, documents, Recents, new(Clock), Journal, Tally, Standing, new(21), Clock, NullLogger<LateVerifier>.Instance);
        Verifier = new(
            Cipher, statuses, Persons, Recents, Places, Reads, Printed, documents, Journal, Tally, Standing, new(() => Degraded), Clock, NullLogger<ScanVerifier>.Instance);
    }

    private object? Answer(Type grain, object key, string method, object?[] arguments)
    {
        Interlocked.Increment(ref Asked);
        var error = GrainsFail;
        if (grain == typeof(IPersonGrain))
        {
            return error is null
                ? Task.FromResult<PersonStatus?>(RegisteredPersons.TryGetValue(PersonId.FromGrainKey((Guid)key), out var status) ? status : null)
                : Task.FromException<PersonStatus?>(error);
        }

        return error is null
            ? Task.FromResult(RegisteredVenues.GetValueOrDefault(VenueId.FromGrainKey((long)key)))
            : Task.FromException<VenueRule?>(error);
    }

    private sealed class Linked(VerifierRig rig) : IDocumentLinkReader
    {
        public bool TryKnown(PersonId document, out PersonId person)
        {
            person = default;
            return rig.KnownLinks.Contains(document) && rig.Links.TryGetValue(document, out person);
        }

        public ValueTask<PersonId?> FindAsync(PersonId document, PersonId numberAlone)
        {
            _ = Interlocked.Increment(ref rig.LinksAsked);
            return rig.GrainsFail is { } error ? ValueTask.FromException<PersonId?>(error)
                : ValueTask.FromResult(rig.Links.TryGetValue(document, out var person) ? person
                    : numberAlone != default && rig.RegisteredPersons.ContainsKey(numberAlone) ? numberAlone : (PersonId?)null);
        }
    }

    private sealed class Holders(VerifierRig rig) : IPrintedCodeReader
    {
        public ValueTask<PrintedHolder?> FindAsync(Guid code)
        {
            _ = Interlocked.Increment(ref rig.Asked);
            return rig.GrainsFail is { } error
                ? ValueTask.FromException<PrintedHolder?>(error)
                : ValueTask.FromResult(rig.PrintedHolders.TryGetValue(code, out var holder) ? holder : (PrintedHolder?)null);
        }
    }
}
