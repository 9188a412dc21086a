using HealthPass.Grains.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Governance;

public sealed class DocumentRulesTests
{
    private static readonly Official Clerk = new("clerk", Samples.City.Code, [StaffRoles.CommandCentre]);
    private static readonly DocumentDraft Draft = new("川指〔2021〕1号", "市指挥部", Samples.City.Code, Samples.Today, "通知", CommandDocuments.Pdf());
    private static readonly CommandDocument Document = new(
        Guid.NewGuid(), Draft.Number, Draft.Issuer, Samples.City.Code, Samples.Today, Draft.Title, new string('0', 64), DocumentKinds.Pdf, 8, "clerk", 1);

    private static RegionCode Far => Samples.FarVillage.Code;

    [Fact]
    public void A_document_of_the_own_region_or_below_is_registered()
    {
        Assert.Equal(DocumentFault.None, Judge(Draft));
        Assert.Equal(DocumentFault.None, Judge(Draft with { Region = Samples.Village.Code }));
        Assert.Equal(DocumentFault.OutOfRegion, Judge(Draft with { Region = Samples.Tree.Root.Code }));
        Assert.Equal(DocumentFault.OutOfRegion, Judge(Draft with { Region = Far }));
    }

    [Fact]
    public void A_document_points_at_something_and_bears_a_day_that_has_been()
    {
        foreach (var nothing in new[] { ".", "〔〕", "—" })
        {
            Assert.Equal(DocumentFault.TextInvalid, Judge(Draft with { Number = nothing }));
            Assert.Equal(DocumentFault.TextInvalid, Judge(Draft with { Issuer = nothing }));
            Assert.Equal(DocumentFault.TextInvalid, Judge(Draft with { Title = nothing }));
        }

        Assert.Equal(DocumentFault.DayInvalid, Judge(Draft with { IssuedOn = Samples.Today.AddDays(1) }));
        Assert.Equal(DocumentFault.DayInvalid, Judge(Draft with { IssuedOn = new(1999, 12, 31) }));
    }

    [Fact]
    public void A_file_is_what_its_first_bytes_say_and_no_larger_than_ten_megabytes()
    {
        Assert.Equal(DocumentFault.FileSize, Judge(Draft with { File = [] }));
        Assert.Equal(DocumentFault.FileSize, Judge(Draft with { File = [.. "%PDF-"u8, .. new byte[DocumentKinds.MaxBytes - 4]] }));
        Assert.Equal(DocumentFault.None, Judge(Draft with { File = [.. "%PDF-"u8, .. new byte[DocumentKinds.MaxBytes - 5]] }));
        Assert.Equal(DocumentFault.FileKind, Judge(Draft with { File = "<html>%PDF-"u8.ToArray() }));
        Assert.Equal(DocumentFault.FileKind, Judge(Draft with { File = "%PDF"u8.ToArray() }));
        Assert.Equal(DocumentKinds.Png, DocumentKinds.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]));
        Assert.Equal(DocumentKinds.Jpeg, DocumentKinds.Of([0xFF, 0xD8, 0xFF, 0xE0]));
    }

    [Theory]
    [InlineData("川指〔2021〕1号", "川指[2021]1号")]
    [InlineData("川指〔2021〕1号", "川指（２０２１）１号")]
    [InlineData("川指〔2021〕1号", " 川指 【2021】 1 号")]
    [InlineData("cz-2021", "ＣＺ－2021")]
    public void One_number_is_one_however_it_is_written(string one, string other) => Assert.Equal(DocumentKeys.Of(one), DocumentKeys.Of(other));

    [Fact]
    public void Another_number_is_another()
    {
        Assert.NotEqual(DocumentKeys.Of("川指〔2021〕1号"), DocumentKeys.Of("川指〔2021〕11号"));
        Assert.NotEqual(DocumentKeys.Of("川指〔2021〕1号"), DocumentKeys.Of("川指2021〕1号"));
    }

    [Fact]
    public void A_document_is_withdrawn_once_and_by_those_who_may_have_registered_it()
    {
        Assert.Equal(DocumentFault.None, DocumentRules.JudgeWithdrawal(Document, Clerk));
        Assert.Equal(DocumentFault.None, DocumentRules.JudgeWithdrawal(Document, Clerk with { Region = Samples.Tree.Root.Code }));
        Assert.Equal(DocumentFault.OutOfRegion, DocumentRules.JudgeWithdrawal(Document, Clerk with { Region = Samples.County.Code }));
        Assert.Equal(DocumentFault.Unknown, DocumentRules.JudgeWithdrawal(Document, Clerk with { Region = Far }));
        Assert.Equal(DocumentFault.Unknown, DocumentRules.JudgeWithdrawal(null, Clerk));
        Assert.Equal(DocumentFault.Withdrawn, DocumentRules.JudgeWithdrawal(Withdrawn(Document), Clerk));
    }

    [Fact]
    public void What_rests_on_a_document_rests_on_the_one_in_force_that_counts_where_everybody_lives()
    {
        RegionCode[] homes = [Samples.Village.Code, Samples.Township.Code];
        var above = Document with { DocumentId = Guid.NewGuid(), Region = Samples.Tree.Root.Code };
        var elsewhere = Document with { DocumentId = Guid.NewGuid(), Region = Far };

        Assert.Equal(new(DocumentFault.None, Document), DocumentRules.Choose([Document], homes));
        Assert.Equal(new(DocumentFault.None, Document), DocumentRules.Choose([elsewhere, Withdrawn(above), Document], homes));
        Assert.Equal(DocumentFault.Ambiguous, DocumentRules.Choose([above, Document], homes).Fault);
        Assert.Equal(new(DocumentFault.None, above), DocumentRules.Choose([above, Document], [.. homes, Far]));
        Assert.Equal(DocumentFault.OutOfRegion, DocumentRules.Choose([Document], [.. homes, Far]).Fault);
        Assert.Equal(DocumentFault.OutOfRegion, DocumentRules.Choose([elsewhere, Withdrawn(Document)], homes).Fault);
        Assert.Equal(DocumentFault.Withdrawn, DocumentRules.Choose([Withdrawn(Document)], homes).Fault);
        Assert.Equal(DocumentFault.Unknown, DocumentRules.Choose([], homes).Fault);
    }

    private static DocumentFault Judge(DocumentDraft draft) => DocumentRules.Judge(draft, Clerk, Samples.Today);

    private static CommandDocument Withdrawn(CommandDocument document) => document with { Withdrawal = new("clerk", 2, "superseded") };
}
