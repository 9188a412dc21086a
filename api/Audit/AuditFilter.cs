using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Audit;

/// <summary>Reads out of an address which lines of the trail are wanted.</summary>
internal static class AuditFilter
{
    private const int MaxText = 100;
    private const int RegionDigits = 12;

    /// <returns>What is wrong, null where nothing is.</returns>
    public static Problem? Read(IQueryCollection address, out AuditQuery query, out bool newestFirst)
    {
        query = new(null, null, null, null, null, null);
        newestFirst = address["order"] == "desc";
        var order = Text("order");
        var action = Text("action");
        var region = Text("region");
        string?[] texts = [action, Text("actor"), Text("subject")];
        if (order is not (null or "asc" or "desc") || texts.Any(text => text?.Length > MaxText)
            || (action is not null && !AuditActions.TryFind(action, out _))
            || (region is not null && (region.Length > RegionDigits || !region.All(char.IsAsciiDigit))))
        {
            return Problem.Invalid(
                ProblemCodes.FieldInvalid, $"'order' is 'asc' or 'desc', 'action' one of the catalogue's, 'region' up to {RegionDigits} digits, 'actor' and 'subject' up to {MaxText} letters.");
        }

        if (!TryTime("from", out var from) || !TryTime("to", out var to))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'from' and 'to' are RFC 3339 with an offset.");
        }

        query = new(action, texts[1], texts[2], region, from, to);
        return null;

        string? Text(string name) => address[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

        bool TryTime(string name, out DateTimeOffset? time)
        {
            time = null;
            if (Text(name) is not { } text)
            {
                return true;
            }

            var isTime = Rfc3339.TryParse(text, out var parsed);
            time = parsed;
            return isTime;
        }
    }
}
