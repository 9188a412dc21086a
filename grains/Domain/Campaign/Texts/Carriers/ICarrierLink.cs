namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>
/// The way to one account at a carrier's gateway. It connects and reconnects by itself, keeps to the account's window and rate, and slows down where
/// the gateway says so. Whoever holds it is the only one: two that share an account share its receipts at random.
/// </summary>
public interface ICarrierLink : IAsyncDisposable
{
    /// <summary>
    /// Submits a text, all parts of a long one. Waits for a place in the window and the rate; what is lost on the way is told and never thrown, and
    /// nothing is sent again that may have arrived.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up while it waits for its place, and once more when it has one: nothing is sent after it. What was sent by then is answered for.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="OperationCanceledException">It was given up before anything of it was sent.</exception>
    Task<CarrierAnswer> SubmitAsync(CarrierText text, CancellationToken cancellationToken);
}
