namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>What became of phones that arrived.</summary>
/// <param name="Queued">Get the text.</param>
/// <param name="Held">Get none for a while, by chance.</param>
/// <param name="Known">Are registered already.</param>
/// <param name="OptedOut">Want no texts.</param>
/// <param name="Repeated">Were told of before for this campaign.</param>
/// <param name="Capped">Got another text under the same key.</param>
/// <param name="Elsewhere">Are not in the campaign's region.</param>
/// <param name="BeyondQuota">Are more than the campaign is for.</param>
public sealed record ArrivalCounts(int Queued, int Held, int Known, int OptedOut, int Repeated, int Capped, int Elsewhere, int BeyondQuota);
