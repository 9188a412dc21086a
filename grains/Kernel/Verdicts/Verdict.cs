namespace HealthPass.Kernel.Verdicts;

/// <summary>What a gate does with a person (查验结果). A higher number is more severe.</summary>
public enum Verdict : byte
{
    /// <summary>Let the person in; wire name <c>allow</c>.</summary>
    Allow = 1,

    /// <summary>Send the person to staff; wire name <c>check</c>.</summary>
    Check = 2,

    /// <summary>Refuse; wire name <c>deny</c>.</summary>
    Deny = 3,
}
