using System.Buffers;
using MessagePack;

namespace HealthPass.SystemTests.Running;

/// <summary>The compact MessagePack form of a batch, written from its description and not from the code under test.</summary>
internal static class PackedBatch
{
    public static byte[] Write(params IReadOnlyList<object?[]> scans)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(scans.Count);
        foreach (var scan in scans)
        {
            writer.WriteArrayHeader(scan.Length);
            foreach (var field in scan)
            {
                Write(ref writer, field);
            }
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static List<PackedResult> Read(byte[] body)
    {
        var reader = new MessagePackReader(body);
        var results = new List<PackedResult>();
        for (var left = reader.ReadArrayHeader(); left > 0; left--)
        {
            var fields = reader.ReadArrayHeader();
            if (!reader.TryReadNil())
            {
                results.Add(new(null, reader.ReadString(), reader.ReadInt32()));
                Assert.Equal(3, fields);
                Assert.NotEmpty(reader.ReadString()!);
                continue;
            }

            Assert.Equal(10, fields);
            results.Add(new(
                new(
                    new Guid(reader.ReadBytes()!.Value.ToArray(), bigEndian: true), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString()!,
                    reader.ReadString(), reader.ReadInt32()),
                null, 200));
            Assert.True(reader.TryReadNil() || reader.ReadInt32() >= 0);
            _ = reader.ReadBoolean();
            Assert.True((DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64())).Duration() < TimeSpan.FromMinutes(5));
        }

        Assert.True(reader.End);
        return results;
    }

    private static void Write(ref MessagePackWriter writer, object? field)
    {
        switch (field)
        {
            case null:
                writer.WriteNil();
                break;
            case string text:
                writer.Write(text);
                break;
            case int number:
                writer.Write(number);
                break;
            case byte[] bytes:
                writer.Write(bytes);
                break;
            default:
                throw new ArgumentException($"No way to write {field}.", nameof(field));
        }
    }
}

internal sealed record PackedAnswer(Guid ScanId, int Verdict, int Colour, string ReasonCode, string? MaskedName, int CodeState);

internal sealed record PackedResult(PackedAnswer? Answer, string? Problem, int Status);
