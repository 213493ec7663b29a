using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A page for an act on a case: reads the case through the Reader, and tells at once when the act cannot be done now.</summary>
public abstract class CaseActPage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recorder = recorder;
    private readonly TextCatalog words = texts;

    private CaseMatter? matter;

    /// <summary>The act with nothing filled in: tells the permission, and what hinders whatever is filled in.</summary>
    protected abstract Act<GrantCase> Unfilled { get; }

    /// <summary>The name of the act: the title, and the button.</summary>
    public abstract string Name { get; }

    /// <summary>What hinders the act now, whatever is filled in; the form is shown when nothing does.</summary>
    public IReadOnlyList<Hindrance> Hindrances { get; private set; } = [];

    /// <summary>The form is kept after it has been posted, whatever has happened to the case: nothing typed is lost.</summary>
    public bool ShowsForm => Hindrances.Count == 0 || HttpMethods.IsPost(Request.Method);

    public GrantCase Case => Matter.Case;

    public RuleSet Rules => Matter.Rules;

    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);

    /// <summary>The report for reading; null for somebody who is recused.</summary>
    public ReportView? Report { get; private set; }

    protected CaseMatter Matter => matter ?? throw new InvalidOperationException("The case has not been read.");

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        matter = await reader.MatterAsync(Id.Value, ct);
        if (matter is null) { return false; }
        Shows(Case.Version);
        Hindrances = Told([.. (await recorder.PreviewAsync(Case, Unfilled, ct) ?? []).Where(hindrance => hindrance.Field is null)]);
        var isRecused = Case.IsRecused((await reader.ActorAsync(ct)).Person);
        Report = Case.Content is { } content && !isRecused ? new ReportView(content, Rules, Case) : null;
        Prepare();
        return true;
    }

    protected override IReadOnlyList<Hindrance> Told(IReadOnlyList<Hindrance> hindrances) => LetterItems.InWords(hindrances, words);

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Unfilled.Requires, (await reader.ActorAsync(ct)).May(Unfilled.Requires, Case.Place));

    /// <summary>Fills in what the form shows before anybody has typed.</summary>
    protected virtual void Prepare()
    {
    }
}
