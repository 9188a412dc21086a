using HealthPass.Api.Problems;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Venues;

/// <summary>Reads the fields of a venue.</summary>
internal static class VenueFields
{
    /// <summary>What can be wrong with a credit code.</summary>
    public static string[] CreditCodeProblems { get; } = [.. Enum.GetValues<CreditCodeFault>().Where(fault => fault != CreditCodeFault.None).Select(fault => fault.ToWire())];

    /// <summary>What can be wrong with a venue.</summary>
    public static string[] Problems { get; } =
        [ProblemCodes.FieldMissing, ProblemCodes.NameInvalid, ProblemCodes.CategoryUnknown, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided, ProblemCodes.EntryRuleLaxer, .. CreditCodeProblems];

    /// <summary>Why a rule is not taken that lets in whom the category's keeps out.</summary>
    public static Problem Laxer { get; } = Problem.Invalid(
        ProblemCodes.EntryRuleLaxer, "A venue's own rule may ask for more than that of its category, and for less in nothing.");

    private const int MaxName = 100;
    private const int MaxAddress = 200;

    public static Problem? Read(VenueRequest request, RegionTree regions, string registeredBy, out VenueRegistration? registration)
    {
        registration = null;
        if (TextProblems.Of(request.Name, "name", MaxName, ProblemCodes.NameInvalid) is { } wrong)
        {
            return wrong;
        }

        if (!VenueCategories.TryParse(request.Category, out var category))
        {
            return Problem.Invalid(ProblemCodes.CategoryUnknown, $"The category must be one of: {string.Join(", ", VenueCategories.All.Select(known => known.ToWire()))}.");
        }

        if (!regions.TryRead(request.RegionCode, out var region, out var unread))
        {
            return unread;
        }

        if (TextProblems.OfOptional(request.Address, "address", MaxAddress) is { } unreadable)
        {
            return unreadable;
        }

        if (ReadCredit(request.CreditCode, out var credit) is { } bad)
        {
            return bad;
        }

        EntryRule? own = null;
        if (request.EntryRule is { } field)
        {
            if (ReadRule(field, CategoryRules.Default(category)) is not { IsValid: true } rule)
            {
                return RuleInvalid();
            }

            if (!rule.IsAsStrictAs(CategoryRules.Default(category)))
            {
                return Laxer;
            }

            own = rule;
        }

        registration = new(request.Name!.Trim(), category, region.Code, request.Address?.Trim() ?? string.Empty, credit, own, registeredBy)
        {
            RuleReason = own is null || string.IsNullOrWhiteSpace(request.EntryRuleReason) ? null : request.EntryRuleReason.Trim(),
        };
        return null;
    }

    /// <summary>Reads what of a venue is to be another.</summary>
    public static Problem? Read(VenueChangeRequest request, out Func<VenueRegistration, VenueRegistration>? change)
    {
        change = null;
        if ((request.Name is null ? null : TextProblems.Of(request.Name, "name", MaxName, ProblemCodes.NameInvalid)) is { } wrong)
        {
            return wrong;
        }

        if (TextProblems.OfOptional(request.Address, "address", MaxAddress) is { } unreadable)
        {
            return unreadable;
        }

        if (ReadCredit(request.CreditCode, out var credit) is { } bad)
        {
            return bad;
        }

        // Whether a field may hold what it holds does not depend on the category, which only fills what is left out.
        if (request.EntryRule is { } field && ReadRule(field, CategoryRules.Default(VenueCategory.Mall)) is not { IsValid: true })
        {
            return RuleInvalid();
        }

        change = before => before with
        {
            Name = request.Name?.Trim() ?? before.Name,
            Address = request.Address?.Trim() ?? before.Address,
            CreditCode = request.CreditCode is null ? before.CreditCode : credit,
            OwnRule = request.EntryRule is { } rule ? ReadRule(rule, before.OwnRule ?? CategoryRules.Default(before.Category)) : before.OwnRule,
            RuleReason = request.EntryRule is null ? before.RuleReason : string.IsNullOrWhiteSpace(request.EntryRuleReason) ? null : request.EntryRuleReason.Trim(),
        };
        return null;
    }

    public static EntryRuleField Write(EntryRule rule) => new(
        rule.YellowVerdict.ToWire(), rule.UnregisteredVerdict.ToWire(), rule.TestWithinHours, rule.StaleTestVerdict.ToWire(), rule.PopUpVerdict.ToWire());

    private static Problem RuleInvalid() => Problem.Invalid(ProblemCodes.FieldInvalid, "The entry rule holds a value that it may not hold.");

    private static Problem? ReadCredit(string? text, out string credit)
    {
        credit = string.Empty;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!CreditCode.TryParse(text, out var code, out var fault))
        {
            return Problem.Invalid(fault.ToWire(), "The unified social credit code does not hold (GB 32100).");
        }

        credit = code.Value;
        return null;
    }

    private static EntryRule? ReadRule(EntryRuleField field, EntryRule category) =>
        Read(field.Yellow, category.YellowVerdict) is { } yellow
        && Read(field.Unregistered, category.UnregisteredVerdict) is { } unregistered
        && Read(field.StaleTest, category.StaleTestVerdict) is { } stale
        && Read(field.PopUp, category.PopUpVerdict) is { } popUp
        && field.TestWithinHours is null or (>= 0 and <= ushort.MaxValue)
            ? new EntryRule(yellow, unregistered, (ushort)(field.TestWithinHours ?? category.TestWithinHours), stale, popUp)
            : null;

    private static Verdict? Read(string? text, Verdict otherwise) =>
        text is null ? otherwise : VerdictNames.TryParse(text, out var verdict) ? verdict : null;
}
