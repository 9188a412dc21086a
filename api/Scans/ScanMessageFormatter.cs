using HealthPass.Api.Persons;
using MessagePack;
using MessagePack.Formatters;

namespace HealthPass.Api.Scans;

/// <summary>
/// Reads scans that come to the hub as MessagePack, as strictly as JSON: a field that is unknown, misspelt, there twice or of another type is told. What is no
/// scan is read too, with what is wrong with it: the hub answers that, and the connection goes on.
/// </summary>
internal sealed class ScanMessageFormatter : IMessagePackFormatter<ScanMessage?>
{
    public ScanMessage? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var map = new MessagePackMap(ref reader, "$");
        var (venue, code, direction, scanId, gate, means) = (default(string), default(string), default(string), default(string), default(string), default(string));
        var place = default(long?);
        var document = default(DocumentField);
        while (map.Next(ref reader) is { } field)
        {
            switch (field)
            {
                case "venueId":
                    venue = map.Text(ref reader);
                    break;
                case "code":
                    code = map.Text(ref reader);
                    break;
                case "document":
                    document = Document(ref reader, map);
                    break;
                case "direction":
                    direction = map.Text(ref reader);
                    break;
                case "scanId":
                    scanId = map.Text(ref reader);
                    break;
                case "gateId":
                    gate = map.Text(ref reader);
                    break;
                case "place":
                    place = map.Number(ref reader);
                    break;
                case "means":
                    means = map.Text(ref reader);
                    break;
                default:
                    map.Unknown(ref reader);
                    break;
            }
        }

        return map.Problem is { } problem ? ScanMessage.Unreadable(problem) : new(venue, code, document, direction, scanId, gate, (int?)place, means);
    }

    public void Serialize(ref MessagePackWriter writer, ScanMessage? value, MessagePackSerializerOptions options) =>
        throw new NotSupportedException("Scans are read from gates, and never written to them.");

    private static DocumentField? Document(ref MessagePackReader reader, MessagePackMap outer)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var map = new MessagePackMap(ref reader, "$.document");
        var (type, number, country) = (default(string), default(string), default(string));
        while (map.Next(ref reader) is { } field)
        {
            switch (field)
            {
                case "type":
                    type = map.Text(ref reader);
                    break;
                case "number":
                    number = map.Text(ref reader);
                    break;
                case "country":
                    country = map.Text(ref reader);
                    break;
                default:
                    map.Unknown(ref reader);
                    break;
            }
        }

        outer.Take(map.Problem);
        return new(type, number, country);
    }
}
