namespace HealthPass.Verification.Verdicts;

/// <summary>What decided a verdict: the first cause, in this order, of the severest verdict.</summary>
public enum VerdictReason : byte
{
    /// <summary>The person's colour, green included; wire name <c>colour</c>.</summary>
    Colour = 1,

    /// <summary>The person has not registered; wire name <c>not_registered</c>.</summary>
    NotRegistered = 2,

    /// <summary>The code is expired, revoked or unknown; wire name <c>code_state</c>.</summary>
    CodeState = 3,

    /// <summary>The venue asks for a test and there is none; wire name <c>test_missing</c>.</summary>
    TestMissing = 4,

    /// <summary>The venue asks for a newer test; wire name <c>test_too_old</c>.</summary>
    TestTooOld = 5,

    /// <summary>An entry-code obligation (入川码弹窗) is open; wire name <c>pop_up</c>.</summary>
    PopUp = 6,

    /// <summary>The code was seen in another city within its life: it was copied; wire name <c>code_copied</c>.</summary>
    CodeCopied = 7,

    /// <summary>The gate decided by itself, without the network; wire name <c>offline</c>.</summary>
    Offline = 8,
}
