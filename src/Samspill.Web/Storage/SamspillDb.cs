using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Web.Notices;

namespace Samspill.Web.Storage;

/// <summary>The one context. Only the Recorder writes through it and only the Reader reads through it; pages never see it.</summary>
public sealed class SamspillDb : DbContext
{
    /// <summary>A transaction in which something fails is given up whole, so nothing is marked to go back to within it: that cost two exchanges each time.</summary>
    public SamspillDb(DbContextOptions<SamspillDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<LedgerConcern> Concerns => Set<LedgerConcern>();

    public DbSet<Seal> Seals => Set<Seal>();

    public DbSet<Bookmark> Bookmarks => Set<Bookmark>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<DraftSection> Drafts => Set<DraftSection>();

    public DbSet<Presence> Presences => Set<Presence>();

    public DbSet<DeviceKey> DeviceKeys => Set<DeviceKey>();

    public DbSet<SessionKey> SessionKeys => Set<SessionKey>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<NewsMark> NewsMarks => Set<NewsMark>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Mandate> Mandates => Set<Mandate>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<PublishedRuleSet> RuleSets => Set<PublishedRuleSet>();

    public DbSet<CallRound> Rounds => Set<CallRound>();

    public DbSet<Frame> Frames => Set<Frame>();

    public DbSet<FrameBalance> Balances => Set<FrameBalance>();

    public DbSet<GrantCase> Cases => Set<GrantCase>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<CaseNote> CaseNotes => Set<CaseNote>();

    public DbSet<FieldComment> FieldComments => Set<FieldComment>();

    public DbSet<CaseParty> Parties => Set<CaseParty>();

    public DbSet<ConfirmationRow> ConfirmationRequests => Set<ConfirmationRow>();

    public DbSet<CaseBody> CaseBodies => Set<CaseBody>();

    public DbSet<CaseLine> CaseLines => Set<CaseLine>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ListChoice> ListChoices => Set<ListChoice>();

    public DbSet<Arrangements> Arrangements => Set<Arrangements>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<OwnView> OwnViews => Set<OwnView>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    /// <summary>True on PostgreSQL.</summary>
    public bool IsPostgres => Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Register(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        LedgerMap.Map(modelBuilder);
        SubjectMap.Map(modelBuilder);
        GrantMap.Map(modelBuilder);
        CaseLineMap.Map(modelBuilder);
        NoticeMap.Map(modelBuilder);
        WritingMap.Map(modelBuilder);
        OverviewMap.Map(modelBuilder);
        Conventions.UseSnakeCase(modelBuilder);
    }
}
