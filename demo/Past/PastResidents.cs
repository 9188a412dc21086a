using HealthPass.Demo.Residents;
using HealthPass.Demo.State;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Past;

/// <summary>Has residents apply in the past, by the grains that everybody's application goes through.</summary>
/// <param name="grains">The silo.</param>
/// <param name="channels">The channels that they apply through.</param>
/// <param name="index">Derives their ids.</param>
/// <param name="tree">The regions.</param>
/// <param name="residents">Makes them.</param>
/// <param name="book">Keeps their ids.</param>
internal sealed class PastResidents(
    IGrainFactory grains, IReadOnlyList<string> channels, PersonIndex index, RegionTree tree, ResidentMaker residents, ResidentBook book)
{
    private readonly Dictionary<int, RegionNode> _homes = [];

    /// <summary>What a green code is green for, as records say it.</summary>
    public byte Reason { get; private set; }

    /// <summary>Where a resident lives who has applied.</summary>
    public RegionNode HomeOf(int resident) => _homes[resident];

    /// <summary>The id of a resident who has applied.</summary>
    public PersonId IdOf(int resident) => book.Find(resident)!.Value;

    /// <summary>Has residents apply.</summary>
    public async Task<IReadOnlyList<RegionNode>> ApplyAsync(int first, int count, DateOnly today)
    {
        await Task.WhenAll(Enumerable.Range(first, count).Select(resident => ApplyAsync(residents.Make(resident), today)));
        for (var resident = first; resident < first + count; resident++)
        {
            _homes[resident] = tree.TryFind(residents.HomeOf(resident), out var home) ? home : tree.Root;
        }

        return [.. Enumerable.Range(first, count).Select(HomeOf)];
    }

    private async Task ApplyAsync(Resident resident, DateOnly today)
    {
        if (!DocumentParser.TryParse(DocumentType.ResidentId.ToWire(), resident.DocumentNumber, today, out var document, out _)
            || !PersonName.TryParse(resident.Name, out var name)
            || !PhoneNumber.TryParse(resident.Phone, out var phone))
        {
            throw new InvalidOperationException("A made-up resident would be refused.");
        }

        var id = index.IdOf(document);
        var person = grains.GetGrain<IPersonGrain>(id.ToGrainKey());
        var channel = channels[ChannelChoice.Of(resident.Index, channels.Count)];
        _ = await person.Apply(new(document, name, phone, resident.Home, channel));
        if (Reason == 0 && await person.GetStatus() is { } status)
        {
            Reason = status.Reason;
        }

        book.Put(resident.Index, id);
    }
}
