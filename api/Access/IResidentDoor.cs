namespace HealthPass.Api.Access;

/// <summary>Metadata of endpoints, of which some are for residents: there alone the residents' cookie is looked at.</summary>
internal interface IResidentDoor
{
    /// <summary>Whether residents may come in.</summary>
    bool IsForResidents { get; }

    /// <summary>Whether it is served on the cookie's word while nobody can be asked whether the session goes on: a show goes on without the database.</summary>
    bool GoesOnUnasked { get; }
}
