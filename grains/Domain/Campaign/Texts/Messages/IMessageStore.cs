using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Phones;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>
/// The messages of all campaigns. There is one of a phone under one key, whatever carriers and campaigns say, as the table has no room for another.
/// </summary>
public interface IMessageStore
{
    /// <summary>Takes in phones that arrived.</summary>
    /// <param name="text">The campaign.</param>
    /// <param name="key">The number of the key that the pseudonyms are made with.</param>
    /// <param name="messages">One for each phone, none twice.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="keep">False to say what would become of them and keep nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of them.</returns>
    Task<ArrivalCounts> AddAsync(TextStanding text, int key, IReadOnlyList<QueuedMessage> messages, long at, bool keep, CancellationToken cancellationToken);

    /// <summary>Puts in the queue what was held out long enough.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="before">Unix seconds: what arrived before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ReleaseAsync(Guid textId, long before, CancellationToken cancellationToken);

    /// <summary>Takes messages out of the queue; from now on they were sent, or nobody knows.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="account">The account whose owner takes them.</param>
    /// <param name="limit">The most.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Messages, the oldest first.</returns>
    Task<IReadOnlyList<LeasedMessage>> LeaseAsync(Guid textId, string account, int limit, long at, CancellationToken cancellationToken);

    /// <summary>Keeps what became of messages. A receipt that was heard before counts from now on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SettleAsync(string account, IReadOnlyList<SettledMessage> messages, long at, CancellationToken cancellationToken);

    /// <summary>Calls unknown what an owner before was handing to the gateway when it ended.</summary>
    /// <param name="account">The account.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many.</returns>
    Task<int> AbandonAsync(string account, long at, CancellationToken cancellationToken);

    /// <summary>Keeps how messages ended; being told the same again changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="receipts">Receipts.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task HearAsync(string account, IReadOnlyList<CarrierNews> receipts, long at, CancellationToken cancellationToken);

    /// <summary>Keeps that phones want no texts.</summary>
    /// <param name="phones">The phones, none twice.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task OptOutAsync(IReadOnlyList<PhonePseudonym> phones, long at, CancellationToken cancellationToken);

    /// <summary>What came of a campaign, by city.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A row a city where there was a message.</returns>
    Task<IReadOnlyList<TextFigures>> CountAsync(Guid textId, CancellationToken cancellationToken);

    /// <summary>What the hold-out of a campaign tells.</summary>
    /// <param name="textId">The campaign.</param>
    /// <param name="before">Unix seconds: phones alone that arrived before, whose time is over.</param>
    /// <param name="within">So many seconds after its arrival a phone counts as registered afterwards.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Counts.</returns>
    Task<HoldOutFigures> CompareAsync(Guid textId, long before, long within, CancellationToken cancellationToken);

    /// <summary>Keeps that a phone is registered since now.</summary>
    /// <param name="key">The number of the key.</param>
    /// <param name="phone">The phone.</param>
    /// <param name="at">Now, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RegisteredAsync(int key, PhonePseudonym phone, long at, CancellationToken cancellationToken);
}
