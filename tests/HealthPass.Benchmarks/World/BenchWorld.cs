using HealthPass.Grains.Health;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Codes;

namespace HealthPass.Benchmarks.World;

/// <summary>What all contenders and the load generator share: keys, people, venues, rules. It lies in one folder.</summary>
internal sealed class BenchWorld
{
    private const string KeysName = "keys.json";
    private const string VenuesName = "venues.txt";
    private const int VenueCount = 100;

    private readonly Lazy<Dictionary<VenueId, VenueRule>> _venues;

    /// <summary>Opens the world of a folder, making its keys where there are none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="persons">How many persons there are.</param>
    /// <param name="suite">What keys are made for.</param>
    public BenchWorld(string folder, int persons, KeySuite suite = KeySuite.Default)
    {
        _ = Directory.CreateDirectory(folder);
        Folder = folder;
        PersonCount = persons;
        if (!File.Exists(KeysFile))
        {
            KeyFile.Create(KeysFile, KeyFile.Fresh(DateTimeOffset.UtcNow.AddMinutes(-1), suite));
        }

        Keys = new(KeyFile.Load(KeysFile));
        Cipher = new(Keys, TimeProvider.System);
        Regions = RegionTree.Load();
        Books = RuleBooks.Load();
        Population = new(Keys, Regions);
        _venues = new(ReadVenues);
    }

    public string Folder { get; }

    public int PersonCount { get; }

    public string KeysFile => Path.Combine(Folder, KeysName);

    public KeyRing Keys { get; }

    public HealthCodeCipher Cipher { get; }

    public RegionTree Regions { get; }

    public RuleBooks Books { get; }

    public Population Population { get; }

    /// <summary>The venues that are scanned at, with their rules.</summary>
    public IReadOnlyDictionary<VenueId, VenueRule> Venues => _venues.Value;

    /// <summary>The regions that venues are put in.</summary>
    public IReadOnlyList<RegionNode> VenueRegions => [.. Regions.Nodes.Where(node => node.Level == RegionLevel.County).Take(VenueCount)];

    /// <summary>Sets the venues; the ids are those that HealthPass gave out, where it takes part.</summary>
    public void WriteVenues(IEnumerable<(VenueId Id, RegionCode Region)> venues) =>
        File.WriteAllLines(Path.Combine(Folder, VenuesName), venues.Select(venue => $"{venue.Id} {venue.Region}"));

    /// <summary>The status of a person as all contenders but HealthPass keep it: green, as HealthPass decides without facts.</summary>
    /// <param name="person">The person.</param>
    public PersonStatus StatusOf(in BenchPerson person) => new(
        1, Colour.Green, Green.Number, StatusFlags.Registered, person.Region.Index, NameMask.Of(person.Name).Packed, 0, 0);

    /// <summary>The row of the rule book behind green.</summary>
    public RuleRow Green => Books.Current(DateTimeOffset.UtcNow).Green;

    private Dictionary<VenueId, VenueRule> ReadVenues() => File.ReadLines(Path.Combine(Folder, VenuesName))
        .Select(line => line.Split(' '))
        .Select(fields => VenueId.TryParse(fields[0], out var id) && RegionCode.TryParse(fields[1], out var region)
            ? new VenueRule(id, 1, region, CategoryRules.Default(VenueCategory.RailwayStation))
            : throw new InvalidDataException($"{VenuesName} is damaged."))
        .ToDictionary(rule => rule.VenueId);
}
