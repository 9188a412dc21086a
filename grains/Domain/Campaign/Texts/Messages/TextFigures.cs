using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>What came of a campaign's messages in a city.</summary>
/// <param name="City">The city or county.</param>
/// <param name="Queued">Wait.</param>
/// <param name="Submitted">Were handed to a gateway: those accepted, delivered, failed, and unknown, and those of which it is not known yet.</param>
/// <param name="Delivered">Are on the phone, by the gateway's word.</param>
/// <param name="Failed">Are not: the gateway refused them, or they did not arrive.</param>
/// <param name="Unknown">May be: no answer, or no receipt that says so.</param>
/// <param name="Held">Are held out now.</param>
/// <param name="Opened">Had their link opened.</param>
/// <param name="Applied">Are of phones that were registered afterwards.</param>
public sealed record TextFigures(RegionCode City, long Queued, long Submitted, long Delivered, long Failed, long Unknown, long Held, long Opened, long Applied);
