using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;

namespace HealthPass.Grains.Venues;

/// <summary>
/// What a venue of a category demands until it is given a rule of its own. The principle is the province's: red is
/// forbidden, yellow restricted, green passes. How "restricted" reads at each kind of place is our own derivation:
/// <list type="table">
/// <item><term>railway and coach station, airport, wharf, train, coach</term><description>Yellow goes to staff, who know
/// whether the journey leads to a test or to isolation. An open pop-up passes, because it counts as proof at traffic
/// checkpoints after the first.</description></item>
/// <item><term>metro station, bus, taxi</term><description>Yellow is refused: close quarters, no journey that has to be,
/// and on board nobody to send a person to. A pop-up passes, as a part of daily life.</description></item>
/// <item><term>hospital</term><description>Nobody who may be ill is turned away for yellow, for a pop-up or for having no
/// code: all go to staff, who lead them to the fever clinic.</description></item>
/// <item><term>residential</term><description>People live there: yellow goes to staff, a pop-up passes.</description></item>
/// <item><term>market</term><description>Food is daily life: yellow goes to staff, a pop-up passes.</description></item>
/// <item><term>hotel</term><description>A traveller has to sleep somewhere: yellow goes to staff, a pop-up passes.</description></item>
/// <item><term>office, government service, office building</term><description>Work and dealings with the state: yellow
/// and those without a code go to staff, a pop-up passes.</description></item>
/// <item><term>campus</term><description>Crowded and young: yellow is refused, a pop-up goes to staff. Pupils without a
/// telephone go to staff, who know them.</description></item>
/// <item><term>mall, restaurant</term><description>Enclosed and crowded, and open by choice: yellow is refused, a pop-up
/// goes to staff.</description></item>
/// <item><term>scenic area, entertainment</term><description>Crowded and a pleasure: yellow is refused, and so is a
/// pop-up, which allows daily life only.</description></item>
/// </list>
/// A person without a code goes to staff everywhere: the no-code lane for the old and for children is provincial policy.
/// No category asks for a test, because the notice does not; a missing test, where a venue's own rule asks for one, goes
/// to staff.
/// </summary>
public static class CategoryRules
{
    /// <summary>The rule of a category.</summary>
    /// <param name="category">A category.</param>
    /// <returns>The rule; for an undefined value the most careful one.</returns>
    public static EntryRule Default(VenueCategory category) => category switch
    {
        VenueCategory.RailwayStation or VenueCategory.CoachStation or VenueCategory.Airport or VenueCategory.Wharf
            or VenueCategory.Train or VenueCategory.Coach => Of(Verdict.Check, Verdict.Allow),
        VenueCategory.MetroStation or VenueCategory.Bus or VenueCategory.Taxi => Of(Verdict.Deny, Verdict.Allow),
        VenueCategory.Hospital => Of(Verdict.Check, Verdict.Check),
        VenueCategory.Residential or VenueCategory.Market or VenueCategory.Hotel => Of(Verdict.Check, Verdict.Allow),
        VenueCategory.Office or VenueCategory.GovernmentService or VenueCategory.OfficeBuilding => Of(Verdict.Check, Verdict.Allow),
        VenueCategory.Campus or VenueCategory.Mall or VenueCategory.Restaurant => Of(Verdict.Deny, Verdict.Check),
        _ => Of(Verdict.Deny, Verdict.Deny),
    };

    private static EntryRule Of(Verdict yellow, Verdict popUp) => new(yellow, Verdict.Check, 0, Verdict.Check, popUp);
}
