using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>A further document of a person, as the person's own state lists it. Of the number it has no more than the mask.</summary>
/// <param name="Document">The document's own id.</param>
/// <param name="NumberAlone">The id of a passport's number without its country; default for any other document.</param>
/// <param name="Type">What it is.</param>
/// <param name="Country">Who issued a passport, null where that is not known.</param>
/// <param name="Mask">The number, masked.</param>
/// <param name="At">When it was linked.</param>
/// <param name="EndedAt">When it was taken back, null while it is the person's.</param>
[GenerateSerializer, Immutable, Alias("linked-document")]
public sealed record LinkedDocument(
    [property: Id(0)] PersonId Document,
    [property: Id(1)] PersonId NumberAlone,
    [property: Id(2)] DocumentType Type,
    [property: Id(3)] string? Country,
    [property: Id(4)] string Mask,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] DateTimeOffset? EndedAt = null)
{
    /// <summary>Whether it is the person's now.</summary>
    public bool Stands => EndedAt is null;

    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The kind of document.</returns>
    public override string ToString() => $"Linked {Type}";
}
