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

    /// <summary>Nobody of the agent's region is registered under it; whether somebody elsewhere is, nobody is told.</summary>
    NobodyHere,

    /// <summary>The purpose is not in the catalogue.</summary>
    PurposeUnknown,

    /// <summary>The note holds a document number or a phone.</summary>
    NoteNamesSomebody,

    /// <summary>The number of the call has characters that none has, or is a document number or a phone.</summary>
    CallIdInvalid,

    /// <summary>The agent has looked up as many as may be for now.</summary>
    BudgetUsedUp,
}
