namespace HealthPass.Grains.People.Documents;

/// <summary>The identity documents that a person may register with. The numbers are part of the person id and never change.</summary>
public enum DocumentType : byte
{
    /// <summary>Resident identity card (居民身份证), wire name <c>resident_id</c>.</summary>
    ResidentId = 1,

    /// <summary>Passport (护照) of any country, wire name <c>passport</c>.</summary>
    Passport = 2,

    /// <summary>
    /// Mainland travel permit for Hong Kong and Macau residents (港澳居民来往内地通行证, "home return permit") or their
    /// residence permit (港澳居民居住证), wire name <c>hk_macau_permit</c>.
    /// </summary>
    HkMacauPermit = 3,

    /// <summary>
    /// Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证) or their residence permit (台湾居民居住证),
    /// wire name <c>taiwan_permit</c>.
    /// </summary>
    TaiwanPermit = 4,

    /// <summary>Foreign permanent resident identity card (外国人永久居留身份证), wire name <c>foreign_permanent_resident</c>.</summary>
    ForeignPermanentResident = 5,

    /// <summary>
    /// Medical certificate of birth (出生医学证明), for a child that is in no household register yet, wire name
    /// <c>birth_certificate</c>. A child in one has a citizen's number, and applies with <see cref="ResidentId"/>.
    /// </summary>
    BirthCertificate = 6,
}
