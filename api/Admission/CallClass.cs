namespace HealthPass.Api.Admission;

/// <summary>What a call is to the people who wait for it. What stands later gives way sooner.</summary>
internal enum CallClass
{
    /// <summary>A code to show.</summary>
    Show,

    /// <summary>A scan, alone, in a batch or through the gates' hub.</summary>
    Scan,

    /// <summary>A lookup for somebody who is on the phone.</summary>
    Hotline,

    /// <summary>Whatever changes something else: applications, venues, assignments, sign-ins.</summary>
    Application,

    /// <summary>Numbers, lists, the audit trail.</summary>
    Report,

    /// <summary>What there is another way for: a code drawn as a picture, the reference of the API.</summary>
    Extra,

    /// <summary>Scans that were made without the network: nobody waits for them.</summary>
    Late,
}
