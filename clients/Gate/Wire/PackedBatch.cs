using System.Buffers;
using HealthPass.Gate.Scans;
using MessagePack;

namespace HealthPass.Gate.Wire;

/// <summary>The compact form of scans that are sent together: arrays in the order that docs/integrators.md gives, about half of what JSON takes.</summary>
internal static class PackedBatch
{
    public const string ContentType = "application/x-msgpack";

    private const int ScanFields = 10;
    private const int AnswerFields = 10;
    private const int ProblemFields = 3;
    private const int IdBytes = 16;

    private static readonly string?[] Verdicts = [null, "allow", "check", "deny"];
    private static readonly string?[] Colours = [null, "green", "yellow", "red"];
    private static readonly string?[] CodeStates = [null, "valid", null, "revoked", "unknown"];

    /// <summary>Writes scans.</summary>
    public static byte[] Write(IReadOnlyList<GateScan> scans)
    {
        var body = new ArrayBufferWriter<byte>(256 * (scans.Count + 1));
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(scans.Count);
        foreach (var scan in scans)
        {
            writer.WriteArrayHeader(ScanFields);
            writer.Write(scan.VenueId);
            writer.Write(scan.Code);
            writer.Write(scan.Document?.Type);
            writer.Write(scan.Document?.Number);
            writer.Write((byte)scan.Direction);
            writer.WriteBinHeader(IdBytes);
            _ = scan.ScanId.TryWriteBytes(writer.GetSpan(IdBytes), bigEndian: true, out _);
            writer.Advance(IdBytes);
            writer.Write(scan.GateId);
            writer.Write(scan.Document?.Country);
            if (scan.Place == 0)
            {
                writer.WriteNil();
            }
            else
            {
                writer.Write(scan.Place);
            }

            writer.Write(scan.ByCardReader && scan.Document is not null ? WireWords.Card : null);
        }

        writer.Flush();
        return body.WrittenSpan.ToArray();
    }

    /// <summary>Reads the answers.</summary>
    /// <returns>One for each scan, in order; null where that is not what was answered.</returns>
    public static IReadOnlyList<WireAnswer>? Read(byte[] body)
    {
        try
        {
            var reader = new MessagePackReader(body);
            var answers = new WireAnswer[Math.Min(reader.ReadArrayHeader(), WireWords.MaxBatch)];
            for (var i = 0; i < answers.Length; i++)
            {
                answers[i] = ReadAnswer(ref reader);
            }

            return answers;
        }
        catch (Exception error) when (error is MessagePackSerializationException or EndOfStreamException or ArgumentException)
        {
            return null;
        }
    }

    private static WireAnswer ReadAnswer(ref MessagePackReader reader)
    {
        // Fields that this build does not know stand behind those that it does.
        var more = reader.ReadArrayHeader();
        WireAnswer answer;
        if (reader.NextMessagePackType == MessagePackType.Nil)
        {
            more -= AnswerFields;
            _ = reader.ReadNil();
            answer = new()
            {
                ScanId = IdOf(reader.ReadBytes()),
                Verdict = WordOf(Verdicts, reader.ReadInt32()),
                Colour = WordOf(Colours, reader.ReadInt32()),
                ReasonCode = reader.ReadString(),
                MaskedName = reader.ReadString(),
                CodeState = WordOf(CodeStates, reader.ReadInt32()),
                TestAgeHours = reader.TryReadNil() ? null : reader.ReadInt32(),
                PopUp = reader.ReadBoolean(),
                ScannedAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()).ToString("O"),
            };
        }
        else
        {
            more -= ProblemFields;
            answer = new() { Code = reader.ReadString(), Status = reader.ReadInt32(), Detail = reader.ReadString() };
        }

        for (; more > 0; more--)
        {
            reader.Skip();
        }

        return answer;
    }

    private static string? IdOf(ReadOnlySequence<byte>? bytes) => bytes is { Length: IdBytes } id ? new Guid(id.ToArray(), bigEndian: true).ToString() : null;

    private static string? WordOf(string?[] words, int number) => number >= 0 && number < words.Length ? words[number] : null;
}
