using System.Buffers;
using HealthPass.Api.Access;
using HealthPass.Api.Persons;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>
/// The compact form of late scans. A request is an array of scans, each an array: the eight fields of a scan in a batch (<see cref="ScanBatchMessagePack"/>),
/// place or nil, means or nil, scannedAt (Unix milliseconds), clockOffsetSeconds or nil, verdict (1 allow, 2 check, 3 deny, or the word), degraded. An answer
/// is an array of results in the same order: nil and 1 (recorded) or 2 (known); or problem code, status, detail.
/// </summary>
internal static class LateMessagePack
{
    private const int Fields = 14;
    private const int ResultFields = 2;
    private const byte Recorded = 1;
    private const byte Known = 2;

    /// <summary>Reads late scans. One with fields of the wrong type gets a problem of its own; a body that is no array of arrays fails whole.</summary>
    /// <remarks>Throws MessagePack.MessagePackSerializationException for a body that is not in the form.</remarks>
    public static LateBatch Read(in ReadOnlySequence<byte> body, LateReader scans, KnownKey key) =>
        PackedScans.Read(
            body, LateScans.MaxScans, static count => new LateBatch(count), (scans, key),
            static (ref MessagePackReader reader, LateBatch batch, int index, (LateReader Scans, KnownKey Key) with) => batch.Set(index, ReadScan(ref reader, with.Scans, with.Key)));

    public static void Write(IBufferWriter<byte> output, LateBatch batch)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteArrayHeader(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch.ProblemOf(i) is { } problem)
            {
                MessagePackFields.Write(ref writer, problem);
                continue;
            }

            writer.WriteArrayHeader(ResultFields);
            writer.WriteNil();
            writer.Write(batch.Outcomes.Span[i].Known ? Known : Recorded);
        }

        writer.Flush();
    }

    private static LateReading ReadScan(ref MessagePackReader reader, LateReader scans, KnownKey key)
    {
        if (!MessagePackFields.TryReadHeader(ref reader, out var fields, Fields))
        {
            return new(default, MessagePackFields.Wrong($"{Fields}"));
        }

        var sound = true;
        var venue = MessagePackFields.Text(ref reader, ref sound);
        var code = MessagePackFields.Text(ref reader, ref sound);
        var type = MessagePackFields.Text(ref reader, ref sound);
        var number = MessagePackFields.Text(ref reader, ref sound);
        var direction = MessagePackFields.Direction(ref reader, ref sound);
        var scanId = MessagePackFields.Uuid(ref reader, ref sound);
        var gate = MessagePackFields.Text(ref reader, ref sound);
        var country = MessagePackFields.Text(ref reader, ref sound);
        var place = MessagePackFields.Number(ref reader, ref sound);
        var means = MessagePackFields.Text(ref reader, ref sound);
        var scannedAt = MessagePackFields.Number(ref reader, ref sound);
        var offset = MessagePackFields.Number(ref reader, ref sound);
        var verdict = VerdictOf(ref reader, ref sound);
        var degraded = MessagePackFields.Flag(ref reader, ref sound);
        var document = type is null && number is null ? null : new DocumentField(type, number, country);
        return sound
            ? scans.Read(new LateFields(new(venue, code, document, direction, scanId, gate, place, means), scannedAt, offset, verdict, degraded), key)
            : new(default, MessagePackFields.Wrong($"{fields}"));
    }

    private static Verdict? VerdictOf(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType == MessagePackType.Integer)
        {
            return MessagePackFields.Number(ref reader, ref sound) switch
            {
                1 => Verdict.Allow,
                2 => Verdict.Check,
                3 => Verdict.Deny,
                _ => LateReader.UnknownVerdict,
            };
        }

        var text = MessagePackFields.Text(ref reader, ref sound);
        return text is null ? null : VerdictNames.TryParse(text, out Verdict verdict) ? verdict : LateReader.UnknownVerdict;
    }
}
