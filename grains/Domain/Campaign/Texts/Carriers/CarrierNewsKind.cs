namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What a gateway tells of itself.</summary>
public enum CarrierNewsKind
{
    /// <summary>How a message ended. It comes once, several times or never, and may come before the answer to the submission.</summary>
    Receipt = 0,

    /// <summary>What a phone's holder wrote back.</summary>
    Inbound = 1,
}
