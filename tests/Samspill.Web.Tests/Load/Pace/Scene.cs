using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>What is asked of the product and of the yardstick: the same pages of the same rows, prepared before the clock runs.</summary>
internal sealed class Scene(World world, Uri product) : IDisposable
{
    private readonly List<Visitor> visitors = [];

    /// <summary>The list page of a caseworker, fifty rows; and as many bytes from the yardstick.</summary>
    public async Task<(Asked Mine, Asked Raw)> ListAsync()
    {
        var visitor = await SignedInAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync(Urls.Cases);
        page.Status.ShouldBe(HttpStatusCode.OK);
        var rows = page.Document.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBeInRange(1, 50);
        var last = rows[^1].QuerySelector("a")!.TextContent.Trim();
        return (Asked.Page(Urls.Cases, visitor.Cookies, last), Asked.Page(Number($"/list?bytes={System.Text.Encoding.UTF8.GetByteCount(page.Body)}"), "", "-"));
    }

    /// <summary>One page of the list after the other: none is remembered the first time.</summary>
    public async Task<IReadOnlyList<Asked>> PagesOfListAsync()
    {
        var visitor = await SignedInAsync(Scenes.Caseworker);
        return [.. Enumerable.Range(2, 40).Select(page => Asked.Page(Number($"{Urls.Cases}?side={page}"), visitor.Cookies, "</html>"))];
    }

    /// <summary>The pages of some cases that have come far, one after the other; and as many bytes from the yardstick.</summary>
    public async Task<(Func<int, Asked> Mine, Func<int, Asked> Raw)> CaseAsync()
    {
        const int Many = 40;
        var visitor = await SignedInAsync(Scenes.Caseworker);
        var cases = await world.AskAsync(db => db.Cases.AsNoTracking().Where(row => row.Status == CaseStatus.Approved && row.StageIndex > 0).OrderBy(row => row.Number).Take(Many).Select(row => new { row.Id, row.Number }).ToListAsync());
        var (mine, raw) = (new List<Asked>(), new List<Asked>());
        foreach (var one in cases)
        {
            var page = await visitor.GetAsync(Urls.Case(one.Id));
            page.Status.ShouldBe(HttpStatusCode.OK);
            mine.Add(Asked.Page(Urls.Case(one.Id), visitor.Cookies, one.Number));
            raw.Add(Asked.Page(Number($"/case/{one.Id}?bytes={System.Text.Encoding.UTF8.GetByteCount(page.Body)}"), "", one.Number));
        }

        var turn = 0;
        Asked Next(List<Asked> all) => all[(int)((uint)Interlocked.Increment(ref turn) % all.Count)];
        return (_ => Next(mine), _ => Next(raw));
    }

    /// <summary>One text saved again and again, a draft for each connection; the form keeps its sign, so what it saved itself is no conflict.</summary>
    public async Task<(Func<int, Asked> Mine, Func<int, Asked> Raw)> AutosaveAsync()
    {
        var visitor = await SignedInAsync(Scenes.Owner);
        var drafts = await world.BeginAsync(Measuring.AtOnce * 2, "Skrives på tid");
        List<Asked[]> mine = [];
        foreach (var draft in drafts) { mine.Add(await SavingAsync(visitor, draft)); }
        List<Asked> raw = [.. drafts.Select(draft => Asked.Post(Number($"/save/{draft}/{nameof(ReportPart.Need)}?bytes=600"), "", new string('x', 4000), 200, "saved", "text/plain"))];

        // The yardstick writes rows of its own, made by the product.
        using var line = new Line(product);
        foreach (var saving in mine.Skip(Measuring.AtOnce)) { (await line.AskAsync(saving[0])).ShouldBeTrue(line.Answer); }
        var counts = new int[Measuring.AtOnce];
        return (number => mine[number][counts[number]++ % 2], number => raw[Measuring.AtOnce + number]);
    }

    private static async Task<Asked[]> SavingAsync(Visitor visitor, Guid draft)
    {
        var url = Urls.NeedReportPart(draft, "behov");
        var form = PageSeen.FieldsOf((await visitor.GetAsync(url)).Form).ToList();
        Asked Saving(string text) => Asked.Post(url + "?handler=Autosave", visitor.Cookies, Encoded(form, ("Form.Assessment", text)), 200, "\"saved\"");
        return [Saving("Vurdert i alle enheter, og hørt av de ansatte."), Saving("Vurdert i alle enheter. De ansatte er hørt nå.")];
    }

    /// <summary>Complete reports, each sent once; the yardstick writes the same rows for one of its own.</summary>
    public async Task<(Func<int, Asked?> Mine, Func<int, Asked?> Raw)> SubmitAsync(int count)
    {
        var visitor = await SignedInAsync(Scenes.Owner);
        var reports = await world.BeginAsync(count + 1, "Sendes på tid");
        await world.CompleteAsync(reports);
        var mine = new Queue<Asked>();
        foreach (var report in reports.Skip(1))
        {
            var page = await visitor.GetAsync(Urls.SubmitNeedReport(report));
            mine.Enqueue(Asked.Post(Urls.SubmitNeedReport(report), visitor.Cookies, Encoded([.. PageSeen.FieldsOf(page.Form)]), 302, Urls.Receipt(report)));
        }

        var content = string.Concat(await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == reports[0]).Select(row => row.Content).ToListAsync()));
        var raw = Asked.Post($"/send/{reports[0]}", "", content, 302, "/sent", "application/json");
        return (_ => { lock (mine) { return mine.TryDequeue(out var next) ? next : null; } }, _ => raw);
    }

    /// <summary>Words people look for, with endings, beginnings and typing errors.</summary>
    public async Task<IReadOnlyList<Asked>> SearchesAsync(int count)
    {
        string[] words = ["lesing", "språk", "barnehage", "matematik", "inkludering", "Ringerike", "skolen", "samspil", "overgang", "psykisk helse", "naturfag", "vurdering", "2026-REG", "lærar", "kommune mobbing"];
        var visitor = await SignedInAsync(Scenes.Caseworker);
        return [.. Enumerable.Range(0, count).Select(number => Asked.Page($"{Urls.Cases}?sok={Uri.EscapeDataString(words[number % words.Length] + (number < words.Length ? "" : " " + number % 7))}", visitor.Cookies, "</html>"))];
    }

    /// <summary>A member writes a reason in one line after another of the longest list that is open.</summary>
    public async Task<IReadOnlyList<Asked>> ActsInListAsync(int count)
    {
        var list = (await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(row => row.Final == null).ToListAsync())).MaxBy(row => row.Lines.Count)!;
        var ranking = Roles.With(Permission.RankCases).ToList();
        var members = await world.AskAsync(db => db.Mandates.AsNoTracking().Where(held => held.Scope == list.Body && ranking.Contains(held.Role)).ToListAsync());
        var member = members.First(held => list.Recusals.All(recusal => recusal.Person != held.Person.Value)).Person.Value;
        var visitor = await SignedInAsync(member);
        var url = Urls.Recommendation(list.Id);
        var page = await visitor.GetAsync(url);
        page.Status.ShouldBe(HttpStatusCode.OK, url);
        var token = page.Document.QuerySelector("input[name=__skjema]")!.GetAttribute("value")!;
        return
        [
            .. list.Lines.Take(count).Select((line, place) => Asked.Post(
                url + "?handler=Line",
                visitor.Cookies,
                Encoded([new("__skjema", token)], ("Case", $"{line.Case}"), ("Column", "Reason"), ("Value", Number($"Begrunnet nr. {place}")), ("Before", line.Reason), ("Seen", Number($"{line.Revision}")), ("Since", Number($"{list.Version + place}"))),
                200,
                Number($"Begrunnet nr. {place}"))),
        ];
    }

    /// <summary>A browser signed in as the person with this title.</summary>
    public async Task<Visitor> SignedInAsync(string title) => await SignedInAsync(await world.PersonAsync(title));

    private async Task<Visitor> SignedInAsync(Guid person)
    {
        var visitor = new Visitor(product);
        visitors.Add(visitor);
        await visitor.SignInAsync(person);
        return visitor;
    }

    public void Dispose() => visitors.ForEach(visitor => visitor.Dispose());

    private static string Encoded(List<KeyValuePair<string, string>> fields, params (string Name, string Value)[] changes)
    {
        var changed = fields.Where(field => !changes.Any(change => change.Name == field.Key)).Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)));
        return string.Join('&', changed.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
