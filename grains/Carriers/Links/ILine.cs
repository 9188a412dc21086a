using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Links;

/// <summary>What one way of speaking does of a link: one attempt at one part, and hearing. It keeps to no rate and tries nothing twice.</summary>
internal interface ILine : IAsyncDisposable
{
    /// <summary>Cuts a text as it goes over this line.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its parts; none for one that this line cannot carry.</returns>
    IReadOnlyList<TextPart> Cut(CarrierText text);

    /// <summary>Sends a part and waits for its answer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Gives up while nothing has been sent.</param>
    /// <returns>What became of it; it never takes for ever.</returns>
    Task<PartAnswer> SendAsync(CarrierText text, TextPart part, CancellationToken cancellationToken);
}
