using System.Text.Json;
using HealthPass.Grains.Health;

namespace HealthPass.Api.Hot;

/// <summary>Codes and reasons of the rule book's rows, escaped for JSON once.</summary>
internal sealed class ReasonTexts
{
    private static readonly JsonEncodedText Nothing = JsonEncodedText.Encode(string.Empty);

    private readonly (JsonEncodedText Code, JsonEncodedText Reason)[] _rows = new (JsonEncodedText, JsonEncodedText)[byte.MaxValue + 1];

    public ReasonTexts(RuleBooks books)
    {
        for (var number = 0; number <= byte.MaxValue; number++)
        {
            var row = books.FindRow((byte)number);
            _rows[number] = row is null
                ? (Nothing, Nothing)
                : (JsonEncodedText.Encode(row.Code, Json.ApiJson.Options.Encoder), JsonEncodedText.Encode(row.ReasonZh, Json.ApiJson.Options.Encoder));
        }
    }

    /// <summary>The code and reason of a row, as bytes that may stand between quotation marks.</summary>
    public (JsonEncodedText Code, JsonEncodedText Reason) this[byte number] => _rows[number];
}
