namespace HealthPass.Carriers.Http;

/// <summary>The answer of a gateway that has taken a text.</summary>
/// <param name="MessageId">Its number of it, by which receipts name it.</param>
internal sealed record HttpTaken(string? MessageId);
