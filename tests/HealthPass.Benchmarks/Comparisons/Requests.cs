using System.Buffers;
using System.Globalization;
using System.Text;
using HealthPass.Benchmarks.Load;
using HealthPass.Benchmarks.Servers;
using HealthPass.Benchmarks.World;
using HealthPass.Kernel.Venues;
using MessagePack;

namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Makes the requests of a round: persons and venues at random, each code fresh and used once.</summary>
internal sealed class Requests(BenchWorld world, int seed)
{
    private const string Gate = "gate-17";
    private readonly Random _random = new(seed);
    private readonly VenueId[] _venues = [.. world.Venues.Keys];

    /// <summary>Shows of random persons.</summary>
    public RequestSet Shows(Server server, int count)
    {
        var set = new RequestSet(1);
        for (var i = 0; i < count; i++)
        {
            var id = world.Population.IdOf(_random.Next(world.PersonCount));
            set.Add(Head(server, $"/v1/persons/{id}/codes", gate: false, null), []);
        }

        return set;
    }

    /// <summary>Single scans by code.</summary>
    /// <param name="server">Whom to ask.</param>
    /// <param name="count">How many.</param>
    /// <param name="withId">Whether the gate gives each scan an id of its own.</param>
    /// <param name="personAt">Which person the n-th scan is of; random by default.</param>
    public RequestSet ScansByCode(Server server, int count, bool withId = false, Func<int, int>? personAt = null)
    {
        var set = new RequestSet(1);
        var head = Head(server, "/v1/scans", gate: true, "application/json");
        for (var i = 0; i < count; i++)
        {
            var id = withId ? $"\"scanId\":\"{Guid.CreateVersion7()}\"," : string.Empty;
            set.Add(head, Encoding.UTF8.GetBytes(
                $$"""{"venueId":"{{Venue()}}","code":"{{Code(personAt?.Invoke(i) ?? _random.Next(world.PersonCount))}}","direction":"in",{{id}}"gateId":"{{Gate}}"}"""));
        }

        return set;
    }

    /// <summary>Single scans by document.</summary>
    /// <param name="server">Whom to ask.</param>
    /// <param name="count">How many.</param>
    /// <param name="personAt">Which person the n-th scan is of; random by default.</param>
    public RequestSet ScansByDocument(Server server, int count, Func<int, int>? personAt = null)
    {
        var set = new RequestSet(1);
        var head = Head(server, "/v1/scans", gate: true, "application/json");
        for (var i = 0; i < count; i++)
        {
            var number = world.Population[personAt?.Invoke(i) ?? _random.Next(world.PersonCount)].Number;
            set.Add(head, Encoding.UTF8.GetBytes(
                $$"""{"venueId":"{{Venue()}}","document":{"type":"resident_id","number":"{{number}}"},"direction":"in","gateId":"{{Gate}}"}"""));
        }

        return set;
    }

    /// <summary>Seven shows to three scans, in random order, to be sent again and again: scans by document, as codes would be too old before long.</summary>
    /// <param name="server">Whom to ask.</param>
    /// <param name="count">How many of both.</param>
    public RequestSet ShowsAndScans(Server server, int count) =>
        Shows(server, count * 7 / 10).MixedWith(ScansByDocument(server, count * 3 / 10), new(seed));

    /// <summary>Batches of scans by code in the compact MessagePack form, each scan with the gate's id.</summary>
    /// <param name="server">Whom to ask.</param>
    /// <param name="calls">How many calls.</param>
    /// <param name="size">Scans a call.</param>
    /// <param name="personAt">Which person the n-th scan is of; random by default.</param>
    public RequestSet Batches(Server server, int calls, int size, Func<int, int>? personAt = null)
    {
        var set = new RequestSet(size);
        var head = Head(server, "/v1/scans/batch", gate: true, "application/x-msgpack");
        var body = new ArrayBufferWriter<byte>();
        var uuid = new byte[16];
        for (var i = 0; i < calls; i++)
        {
            body.ResetWrittenCount();
            var writer = new MessagePackWriter(body);
            writer.WriteArrayHeader(size);
            for (var j = 0; j < size; j++)
            {
                writer.WriteArrayHeader(7);
                writer.Write(Venue());
                writer.Write(Code(personAt?.Invoke((i * size) + j) ?? _random.Next(world.PersonCount)));
                writer.WriteNil();
                writer.WriteNil();
                writer.Write((byte)1);
                _ = Guid.CreateVersion7().TryWriteBytes(uuid, bigEndian: true, out _);
                writer.Write(uuid);
                writer.Write(Gate);
            }

            writer.Flush();
            set.Add(head, body.WrittenSpan);
        }

        return set;
    }

    /// <summary>A scan's code for the hub.</summary>
    public string Code() => Code(_random.Next(world.PersonCount));

    /// <summary>A venue for the hub.</summary>
    public string Venue() => _venues[_random.Next(_venues.Length)].ToString();

    private string Code(int person) => world.Cipher.Make(world.Population.IdOf(person), DateTimeOffset.UtcNow).ToString();

    private static byte[] Head(Server server, string path, bool gate, string? contentType) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n{server.Headers(gate)}{(contentType is null ? "" : $"Content-Type: {contentType}\r\n")}"));
}
