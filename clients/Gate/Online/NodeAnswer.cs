using System.Text.Json;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate.Online;

/// <summary>How a call ended.</summary>
/// <param name="Status">The HTTP status, 0 where nothing answered.</param>
/// <param name="Body">What was answered.</param>
/// <param name="RetryAfter">How long the service wants to be left alone.</param>
/// <param name="SentAt">The steady counter when the call that was answered was sent.</param>
/// <param name="Date">The service's time, to the second.</param>
internal sealed record NodeAnswer(int Status, byte[] Body, TimeSpan? RetryAfter, long SentAt, DateTimeOffset? Date)
{
    public static readonly NodeAnswer Nothing = new(0, [], null, 0, null);

    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>Whether the same call may go well later, or elsewhere.</summary>
    public bool IsOutage => Status is 0 or 408 or >= 500 || (Status == 429 && !IsOfDocuments(ToProblem().Code));

    /// <summary>Whether too many documents were scanned: of this scan that is the last word, and codes go on.</summary>
    public static bool IsOfDocuments(string code) => code is "document_quota_used_up" or "documents_closed";

    /// <summary>What is wrong, in the words of the service where it had any.</summary>
    public GateProblem ToProblem()
    {
        try
        {
            if (Status != 0 && JsonSerializer.Deserialize(Body, WireJson.Default.WireAnswer) is { Code: { } code } problem)
            {
                return new(code, Status, problem.Detail ?? string.Empty, problem.Reading);
            }
        }
        catch (JsonException)
        {
            // Something between has answered, in words of its own.
        }

        return new("no_node", Status, Status == 0 ? "No node answers." : "No node answers as one.");
    }
}
