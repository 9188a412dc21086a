using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;

namespace HealthPass.Api.Residents;

/// <summary>Puts a resident into words.</summary>
internal sealed class MePresenter(PersonPresenter persons)
{
    public MeResponse Present(PersonView person, int devices) => new(
        persons.Present(person),
        devices,
        [.. person.Events.Select(happened => new MeEvent(Rfc3339.Format(happened.At), happened.Kind.ToWire(), happened.Colour.ToWire(), happened.ReasonCode))]);
}
