namespace HealthPass.Grains.Hotline;

/// <summary>Why a lookup shows nobody.</summary>
public enum LookupFault
{
    /// <summary>It shows somebody.</summary>
    None,

    /// <summary>The person is named by nothing, or by more than one thing.</summary>
    NotNamedOnce,

    /// <summary>The query has the form of nothing that names a person.</summary>
    QueryNamesNobody,

    /// <summary>The document cannot be one; what is wrong with it is told beside this.</summary>
    DocumentInvalid,

    /// <summary>The phone cannot be one.</summary>
    PhoneInvalid,

    /// <summary>The person id cannot be one.</summary>
    PersonIdInvalid,

    /// <summary>The code was not made by this system.</summary>
    CodeForeign,

    /// <summary>Nobody is registered under it.</summary>
    NobodyRegistered,

    /// <summary>Whoever is registered under it lives outside the agent's region.</summary>
    OutOfRegion,
}
