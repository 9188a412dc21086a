using System.Buffers;
using System.Globalization;
using HealthPass.Benchmarks.World;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Verdicts;
using MessagePack;

namespace HealthPass.Benchmarks.Contenders.Shared;

/// <summary>Turns what is on the wire into scans and back, the same for all rivals; codes are opened by HealthPass' own cipher.</summary>
internal sealed class ScanForms(BenchWorld world)
{
    private const int ScanFields = 7;
    private readonly PersonIndex _index = new(world.Keys);

    public GateScan Read(ScanBody body) => Read(
        body.VenueId, body.Code, body.Document?.Type, body.Document?.Number,
        body.Direction switch { "in" => 1, "out" => 2, "pass" => 3, _ => throw new BadHttpRequestException("direction") },
        body.ScanId is null ? null : Guid.Parse(body.ScanId),
        body.GateId);

    public GateScan[] ReadBatch(ReadOnlyMemory<byte> body)
    {
        var reader = new MessagePackReader(body);
        var scans = new GateScan[reader.ReadArrayHeader()];
        for (var i = 0; i < scans.Length; i++)
        {
            if (reader.ReadArrayHeader() != ScanFields)
            {
                throw new BadHttpRequestException("fields");
            }

            scans[i] = Read(
                reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(),
                reader.ReadByte(), ReadUuid(ref reader), reader.ReadString());
        }

        return scans;
    }

    public ScanReply Present(in Judgement judged)
    {
        var (code, reason) = ReasonOf(judged);
        var registered = judged.Status.IsRegistered;
        return new(
            judged.Scan.ScanId.ToString(),
            judged.Result.Verdict.ToWire(),
            registered ? judged.Status.Colour.ToWire() : null,
            code,
            reason,
            registered ? new NameMask(judged.Status.NameMask).ToString() : null,
            registered ? "valid" : "unknown",
            judged.Result.TestAgeHours,
            (judged.Status.Flags & StatusFlags.PopUp) != 0,
            Time(DateTimeOffset.FromUnixTimeMilliseconds(judged.Scan.At)));
    }

    public ShowReply Present(in PersonStatus status, PersonId id)
    {
        var now = DateTimeOffset.UtcNow;
        var row = world.Books.FindRow(status.Reason);
        return new(
            world.Cipher.Make(id, now).ToString(), status.Colour.ToWire(), row?.Code ?? string.Empty, row?.ReasonZh ?? string.Empty,
            new NameMask(status.NameMask).ToString(), Time(now), Time(now + HealthCodeCipher.Validity),
            (int)HealthCodeCipher.RefreshAfter.TotalSeconds);
    }

    public void WriteBatch(IBufferWriter<byte> output, ReadOnlySpan<Judgement> judgements)
    {
        var writer = new MessagePackWriter(output);
        var id = new byte[16];
        writer.WriteArrayHeader(judgements.Length);
        foreach (ref readonly var judged in judgements)
        {
            writer.WriteArrayHeader(10);
            writer.WriteNil();
            _ = judged.Scan.ScanId.TryWriteBytes(id, bigEndian: true, out _);
            writer.Write(id);
            writer.Write((byte)judged.Result.Verdict);
            writer.Write((byte)judged.Status.Colour);
            writer.Write(ReasonOf(judged).Code);
            if (judged.Status.IsRegistered)
            {
                writer.Write(new NameMask(judged.Status.NameMask).ToString());
            }
            else
            {
                writer.WriteNil();
            }

            writer.Write((byte)(judged.Status.IsRegistered ? CodeState.Valid : CodeState.Unknown));
            if (judged.Result.TestAgeHours is { } hours)
            {
                writer.Write(hours);
            }
            else
            {
                writer.WriteNil();
            }

            writer.Write((judged.Status.Flags & StatusFlags.PopUp) != 0);
            writer.Write(judged.Scan.At);
        }

        writer.Flush();
    }

    private static string Time(DateTimeOffset time) =>
        time.ToOffset(ShanghaiDay.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private static Guid? ReadUuid(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Span<byte> uuid = stackalloc byte[16];
        reader.ReadBytes()!.Value.CopyTo(uuid);
        return new Guid(uuid, bigEndian: true);
    }

    private GateScan Read(string? venue, string? code, string? documentType, string? documentNumber, byte direction, Guid? scanId, string? gate)
    {
        if (!VenueId.TryParse(venue, out var id) || !world.Venues.TryGetValue(id, out var rule))
        {
            throw new BadHttpRequestException("venue");
        }

        var now = DateTimeOffset.UtcNow;
        return new(scanId ?? Guid.CreateVersion7(now), PersonOf(code, documentType, documentNumber, now), rule, direction, gate, now.ToUnixTimeMilliseconds());
    }

    private PersonId PersonOf(string? code, string? type, string? number, DateTimeOffset now)
    {
        if (code is not null)
        {
            return world.Cipher.Open(code, out var opened) == CodeFault.None ? opened.PersonId : throw new BadHttpRequestException("code");
        }

        return DocumentParser.TryParse(type, number, ShanghaiDay.Of(now), out var document, out _)
            ? _index.IdOf(document)
            : throw new BadHttpRequestException("document");
    }

    private (string Code, string Text) ReasonOf(in Judgement judged)
    {
        if (judged.Result.Reason != VerdictReason.Colour)
        {
            return (judged.Result.Reason.ToWire(), string.Empty);
        }

        var row = world.Books.FindRow(judged.Status.Reason);
        return (row?.Code ?? string.Empty, row?.ReasonZh ?? string.Empty);
    }
}
