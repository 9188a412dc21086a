namespace HealthPass.Grains.People;

/// <summary>What came of binding a person to a further channel.</summary>
public enum BindingOutcome : byte
{
    /// <summary>Nobody is registered under the id.</summary>
    NotRegistered = 0,

    /// <summary>The channel may read and show the person.</summary>
    Bound = 1,

    /// <summary>A code was sent to the person's phone.</summary>
    CodeSent = 2,

    /// <summary>As many codes as may be in a day were sent.</summary>
    TooManyCodes = 3,

    /// <summary>The code is wrong, used, run out or was tried too often; which of them is not told.</summary>
    CodeWrong = 4,

    /// <summary>The person was registered without a phone.</summary>
    NoPhone = 5,
}
