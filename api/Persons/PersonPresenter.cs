using HealthPass.Api.Json;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Persons;

/// <summary>Puts a person into words.</summary>
internal sealed class PersonPresenter(RuleBooks books, RegionTree regions)
{
    public PersonResponse Present(PersonView person)
    {
        var row = books.FindRow(person.Decision.ReasonCode);
        return new(
            person.PersonId.ToString(),
            person.Decision.Colour.ToWire(),
            person.Decision.ReasonCode,
            row?.ReasonZh ?? string.Empty,
            row?.ReasonEn ?? string.Empty,
            Rfc3339.Format(person.Decision.Since),
            Rfc3339.Format(person.Decision.Until),
            row?.WhatToDoZh ?? string.Empty,
            row?.WhatToDoEn ?? string.Empty,
            person.Decision.Edition,
            person.Region.ToString(),
            NameOf(person.Region),
            person.MaskedName,
            person.DocumentType.ToWire(),
            person.MaskedDocument,
            person.MaskedPhone,
            person.Channel,
            Rfc3339.Format(person.AppliedAt));
    }

    public string NameOf(RegionCode code) => regions.NameOf(code);

    /// <summary>City, county, township and village: a village's name alone is no place, because hundreds share it.</summary>
    public IReadOnlyList<string> PathOf(RegionCode code)
    {
        var names = new List<string>();
        for (RegionNode? region = regions.Current(code); region is not null; region = region.Parent)
        {
            names.Insert(0, region.Name);
        }

        return names.Count > 1 ? names[1..] : names;
    }
}
