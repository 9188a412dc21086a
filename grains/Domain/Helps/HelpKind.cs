namespace HealthPass.Grains.Helps;

/// <summary>What a volunteer has done for somebody.</summary>
public enum HelpKind : byte
{
    /// <summary>Registered somebody, by a code to the person's own phone.</summary>
    Applied = 0,

    /// <summary>Registered somebody who has no phone and stood there with the document.</summary>
    InPerson = 1,

    /// <summary>Showed the code of somebody who was registered already.</summary>
    Shown = 2,

    /// <summary>Put somebody on the family page of a relative who agreed.</summary>
    Family = 3,

    /// <summary>Printed a code.</summary>
    Printed = 4,
}
