using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthPass.Grains.Reports;

/// <summary>A report as the bytes that are kept, and hashed.</summary>
public static class ReportDocument
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>UTF-8 JSON in camelCase.</returns>
    public static byte[] Write(DailyReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="document">The bytes.</param>
    /// <returns>The report.</returns>
    /// <exception cref="JsonException">The bytes are no report.</exception>
    public static DailyReport Read(byte[] document) =>
        JsonSerializer.Deserialize<DailyReport>(document, Json) ?? throw new JsonException("The document is empty.");

    /// <summary>The hash by which a document is known.</summary>
    /// <param name="document">The bytes.</param>
    /// <returns>SHA-256.</returns>
    public static byte[] HashOf(byte[] document) => SHA256.HashData(document);
}
