namespace HealthPass.Tests.Storage.Silo;

[GenerateSerializer, Alias("test-notebook-state")]
public sealed class NotebookState
{
    [Id(0)]
    public string? Text { get; set; }
}
