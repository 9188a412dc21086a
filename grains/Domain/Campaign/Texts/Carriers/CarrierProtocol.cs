namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>What is spoken at a carrier's gateway.</summary>
public enum CarrierProtocol : byte
{
    /// <summary>Nothing: texts go to a file of this node. For development and the demo.</summary>
    Log = 0,

    /// <summary>HTTP with JSON.</summary>
    Http = 1,

    /// <summary>China Mobile's peer-to-peer protocol, version 2.0.</summary>
    Cmpp20 = 2,

    /// <summary>The same, version 3.0: destinations may be pseudonyms.</summary>
    Cmpp30 = 3,

    /// <summary>Short Message Peer-to-Peer, version 3.4.</summary>
    Smpp34 = 4,
}
