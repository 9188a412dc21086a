using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>What is known of a document under which nobody is registered.</summary>
/// <param name="Person">Whose it is, null where that is not known.</param>
/// <param name="IsChecked">Whether more than the number says so: a name, an official or the authority.</param>
/// <param name="IsTaken">Whether the number alone stands for nobody else than whoever is registered under it.</param>
/// <param name="IsListed">Whether the person's own state lists it: not what a build before has linked.</param>
[GenerateSerializer, Immutable, Alias("document-link")]
public readonly record struct DocumentLink(
    [property: Id(0)] PersonId? Person, [property: Id(1)] bool IsChecked, [property: Id(2)] bool IsTaken, [property: Id(3)] bool IsListed = false);
