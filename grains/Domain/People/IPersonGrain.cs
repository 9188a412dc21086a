using System.Collections.Immutable;
using HealthPass.Grains.Health;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.People.Printed;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.People;

/// <summary>
/// A person, keyed by the pseudonymous id: the only writer of the person's status. It stores a change before it tells
/// anyone, and reports it as done when every live silo's board has it.
/// </summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("person")]
public interface IPersonGrain : IGrainWithGuidKey
{
    /// <summary>Registers the person.</summary>
    /// <param name="application">The application; its document is the one the id is derived from, or one that is the person's besides.</param>
    /// <returns>The person and whether this call registered it.</returns>
    [Alias("apply")]
    Task<ApplicationResult> Apply(PersonApplication application);

    /// <summary>Whether somebody who has the document is registered, and as whom.</summary>
    /// <param name="application">The application.</param>
    /// <param name="counts">
    /// Whether a wrong name counts as one that was tried. Where nobody has shown anything yet it must not, or anybody could use up a stranger's;
    /// what is told then goes to a phone that bounds the guesses.
    /// </param>
    /// <returns>How it compares.</returns>
    [Alias("meet")]
    Task<Acquaintance> Meet(PersonApplication application, bool counts = true);

    /// <summary>Registers the person, or takes the channel for one of the person's own: whoever asks has shown the phone of the application.</summary>
    /// <param name="application">The application.</param>
    /// <param name="help">The volunteer's help by which a new person is registered; null where the person applies alone, and from a node of a build without volunteers.</param>
    /// <returns>The person; none where name or phone are another's.</returns>
    [Alias("enter")]
    Task<EntryResult> Enter(PersonApplication application, Help? help = null);

    /// <summary>The status for a board, decided anew when it is due.</summary>
    /// <returns>The status, null when nobody is registered.</returns>
    [Alias("status")]
    Task<PersonStatus?> GetStatus();

    /// <summary>The person, masked.</summary>
    /// <returns>The person, null when nobody is registered.</returns>
    [Alias("view")]
    Task<PersonView?> GetView();

    /// <summary>The person's home region, for scope checks.</summary>
    /// <returns>The region, null when nobody is registered.</returns>
    [Alias("region")]
    Task<RegionCode?> GetRegion();

    /// <summary>Where facts about the person are decided on: the home; of whoever has left the county of it, for as long as that is kept.</summary>
    /// <returns>The region, null where nobody is known.</returns>
    [Alias("scope")]
    Task<RegionCode?> GetScope();

    /// <summary>The person's phone, for texts to it alone.</summary>
    /// <returns>The phone, null when nobody is registered.</returns>
    [Alias("phone")]
    Task<PhoneNumber?> GetPhone();

    /// <summary>Whether a name is the registered one.</summary>
    /// <param name="name">The name as somebody reads it on the document.</param>
    /// <returns>False also when nobody is registered.</returns>
    [Alias("is-named")]
    Task<bool> IsNamed(string name);

    /// <summary>
    /// Ends the registration (注销): nobody is shown, counted or let in by it any more, and what names the person is erased. Facts stay with the
    /// document. Repeating it changes nothing.
    /// </summary>
    /// <param name="appliedAt">When the registration began that is to end: one that was made since is not ended.</param>
    /// <returns>When it ended; null where it is another one that is registered now, or nobody ever was.</returns>
    [Alias("leave")]
    Task<DateTimeOffset?> Leave(DateTimeOffset appliedAt);

    /// <summary>Until when what is left after a withdrawal would be kept, were it made now.</summary>
    /// <returns>Null for no end that is known yet, and where nobody is registered.</returns>
    [Alias("kept-until")]
    Task<DateTimeOffset?> ForeseeLeaving();

    /// <summary>What is registered of what somebody asks to have put right.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <returns>As it is; null when nobody is registered.</returns>
    [Alias("holding")]
    Task<PersonCorrection?> Holding(PersonCorrection asked);

    /// <summary>Puts name, phone or home right. Counts follow the home; the document, and so the id, stays.</summary>
    /// <param name="correction">What is to be so; what is so already changes nothing.</param>
    /// <param name="own">Whether the person asks alone, who may do so a few times a day.</param>
    /// <param name="before">What was so when it was asked for: what is otherwise by now is not overwritten. Null to correct whatever is there.</param>
    /// <returns>What became of it.</returns>
    [Alias("correct")]
    Task<CorrectionAnswer> Correct(PersonCorrection correction, bool own, PersonCorrection? before = null);

    /// <summary>What of a correction is not so already.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The rest, which may be empty; null when nobody is registered.</returns>
    [Alias("wanting")]
    Task<PersonCorrection?> Wanting(PersonCorrection asked);

    /// <summary>What the person's state holds, in the clear: for the person alone.</summary>
    /// <returns>The copy, null when nobody is registered.</returns>
    [Alias("copy")]
    Task<PersonCopy?> GetCopy();

    /// <summary>Links a further document after a check, and lists it; doing so again changes nothing.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Why it is not linked, if it is not.</returns>
    [Alias("link-document")]
    Task<LinkFault> LinkDocument(LinkedDocument document);

    /// <summary>Has a further document be nobody's again; doing so again changes nothing. Everything else of the person stays.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Why not, if not.</returns>
    [Alias("unlink-document")]
    Task<LinkFault> UnlinkDocument(LinkedDocument document);

    /// <summary>What the person's own state says of a document.</summary>
    /// <param name="document">The document's own id.</param>
    [Alias("standing-of"), ResponseTimeout("00:00:05")]
    Task<LinkStanding> StandingOf(PersonId document);

    /// <summary>By what another registration of the same person is found.</summary>
    /// <returns>Null when nobody is registered.</returns>
    [Alias("likeness")]
    Task<PersonLikeness?> GetLikeness();

    /// <summary>What stands for the person, also of somebody who has left.</summary>
    /// <returns>Null where nobody was ever registered.</returns>
    [Alias("standing")]
    Task<StandingFacts?> GetStanding();

    /// <summary>Other registrations of the same person: what counts for one counts for each.</summary>
    /// <returns>None where nobody is registered.</returns>
    [Alias("registrations")]
    Task<ImmutableArray<OtherRegistration>> GetRegistrations();

    /// <summary>Puts down that another registration is the same person's; doing so again changes nothing.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="isEarlier">Whether it came first.</param>
    /// <returns>False where nobody is registered, or the person has as many as are kept.</returns>
    [Alias("join")]
    Task<bool> Join(PersonId other, bool isEarlier);

    /// <summary>Adds a fact; adding one that is there changes nothing.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="scope">The region of the official behind it; the person's home must lie in it.</param>
    /// <returns>What became of it.</returns>
    [Alias("add-fact")]
    Task<FactOutcome> AddFact(Fact fact, RegionCode scope);

    /// <summary>What a decision would change, were it taken now. Nothing is changed.</summary>
    /// <param name="added">A fact that would be added.</param>
    /// <param name="withdrawn">The assignment whose facts would be taken back.</param>
    /// <returns>What would change, null when nobody is registered.</returns>
    [Alias("foresee")]
    Task<PersonForesight?> Foresee(Fact? added, Guid? withdrawn);

    /// <summary>Withdraws the facts of an assignment; without any it changes nothing.</summary>
    /// <param name="assignmentId">The assignment.</param>
    /// <param name="approval">Who approved that, sealed; null from a node of a build without seals.</param>
    /// <exception cref="UnauthorizedAccessException">The seal does not hold.</exception>
    [Alias("withdraw-facts")]
    Task WithdrawFacts(Guid assignmentId, Approval? approval = null);

    /// <summary>
    /// Compares the person's row in the directory with what the grain knows, and puts it right.
    /// </summary>
    /// <returns>Whether the row had to be put right.</returns>
    [Alias("reconcile")]
    Task<bool> Reconcile();

    /// <summary>Sends a code to the person's phone, by which a further channel is bound.</summary>
    /// <param name="channel">The channel that asks.</param>
    /// <returns>What came of it.</returns>
    [Alias("request-binding")]
    Task<BindingResult> RequestBinding(string channel);

    /// <summary>Binds a channel by the code.</summary>
    /// <param name="channel">The channel that asks.</param>
    /// <param name="code">Six digits.</param>
    /// <returns>What came of it.</returns>
    [Alias("confirm-binding")]
    Task<BindingResult> ConfirmBinding(string channel, string code);

    /// <summary>Issues a printed code, and ends the one before. The same number again is answered like the first time.</summary>
    /// <param name="code">The new code's number, 16 random bytes of the caller's.</param>
    /// <param name="channel">The channel that asks, null where the person does.</param>
    /// <returns>What came of it.</returns>
    [Alias("issue-printed")]
    Task<PrintedResult> IssuePrinted(Guid code, string? channel = null);

    /// <summary>Ends the printed code; without one it changes nothing.</summary>
    /// <param name="channel">The channel that asks, null where the person does.</param>
    /// <returns>False where nobody is registered, or the channel may not read and show the person.</returns>
    [Alias("end-printed")]
    Task<bool> EndPrinted(string? channel = null);

    /// <summary>Whether a printed code is in force.</summary>
    /// <param name="code">Its number.</param>
    /// <returns>False for one that was ended, has run out, or is not the person's.</returns>
    [Alias("has-printed"), ResponseTimeout("00:00:02")]
    Task<bool> HasPrinted(Guid code);

    /// <summary>Brings the directory in line after a crash: confirms a pending row, or removes it when the application never took place.</summary>
    [Alias("settle")]
    Task Settle();
}
