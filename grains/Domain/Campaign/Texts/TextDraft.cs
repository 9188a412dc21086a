using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>A campaign of texts, as it was written; nobody alters it.</summary>
/// <param name="Title">What it is called among officers.</param>
/// <param name="Content">What the text says, without its signature; <see cref="TextTemplate.Link"/> stands for the link.</param>
/// <param name="Region">For phones that arrive here.</param>
/// <param name="Mode">Who sends.</param>
/// <param name="Account">The account at a carrier's gateway; empty where the carriers send.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Quota">The most messages.</param>
/// <param name="Urgent">Whether it goes out at any hour, and to those too who want no texts.</param>
/// <param name="By">The account that wrote it.</param>
[GenerateSerializer, Immutable, Alias("campaign-text-draft")]
public sealed record TextDraft(
    [property: Id(0)] string Title,
    [property: Id(1)] string Content,
    [property: Id(2)] RegionCode Region,
    [property: Id(3)] TextMode Mode,
    [property: Id(4)] string Account,
    [property: Id(5)] DateOnly From,
    [property: Id(6)] DateOnly Until,
    [property: Id(7)] int Quota,
    [property: Id(8)] bool Urgent,
    [property: Id(9)] string By);
