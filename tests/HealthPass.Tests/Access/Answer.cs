namespace HealthPass.Tests.Access;

/// <summary>What a call was answered.</summary>
internal readonly record struct Answer(int Status, string? Code)
{
    public override string ToString() => $"{Status} {Code}";
}
