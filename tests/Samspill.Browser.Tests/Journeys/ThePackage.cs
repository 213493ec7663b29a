using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Spine;
using Samspill.Web;
using Samspill.Web.Spine;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Decisions;
using Samspill.Web.Tests.Input;
using Xunit.Abstractions;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>
/// A whole round is decided with the keyboard alone, wide and narrow: drafts of all, a dry run that tells what hinders, one case left out, one change
/// in between, then everything at once, and the letters are there (c.2 rows 13 to 15; ).
/// </summary>
[Collection(InCounty.Name)]
public sealed class ThePackage(Chromium chromium, ITestOutputHelper output)
{
    private const string Decide = "button[name=handling][value=vedta]";

    private static readonly CaseStatus[] Decided = [CaseStatus.Granted, CaseStatus.PartlyGranted, CaseStatus.Refused];

    [Theory]
    [InlineData(1440, 260)]
    [InlineData(360, 24)]
    public async Task A_package_is_tried_out_and_decided_all_or_nothing(int width, int cases)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var waiting = await Waiting.NewAsync(cases);
        Say("made", begun);
        await DraftAsync(waiting, width);
        Say("drafted", begun);
        var (drafted, aside) = (await waiting.CountAsync(CaseStatus.DecisionDrafted), await DraftedAsync(waiting, 0));
        drafted.ShouldBeGreaterThanOrEqualTo(cases * 9 / 10);
        await RecordAsync(waiting, Waiting.Decider, aside.Id, new DeclareCaseRecusal("Nær slekt"));

        await using var decider = await Typist.AsAsync(chromium, waiting.World, Waiting.Decider, width);
        await TryOutAsync(decider, waiting);
        await LeaveOutAsync(decider, aside);
        await MeetAChangeAsync(decider, waiting);
        await decider.TickAsync("Confirmed", "true");
        await Shots.TakeAsync(decider.Page, "package-confirm", isWhole: false);
        await decider.PressAsync(Decide);
        Say("decided", begun);
        (await waiting.CountAsync(Decided)).ShouldBe(drafted - 1);
        (await waiting.CountAsync(CaseStatus.DecisionDrafted)).ShouldBe(1);
        await ReadLettersAsync(decider, drafted - 1);
        Say("read", begun);
    }

    private async Task DraftAsync(Waiting waiting, int width)
    {
        await using var caseworker = await Typist.AsAsync(chromium, waiting.World, Scenes.Caseworker, width);
        await caseworker.Page.GotoAsync(Urls.Round(waiting.Number));
        await caseworker.PressAsync($"main a[href='{Urls.DecidePackage(waiting.Number)}']");
        await ChooseListsAsync(caseworker, waiting);
        await caseworker.WriteAsync("Considerations", "Tiltakene er vurdert samlet.");
        await caseworker.PressAsync("button[name=handling][value=utkast]");
        (await TextAsync(caseworker)).ShouldContain("venter på beslutter");
    }

    private static async Task ChooseListsAsync(Typist who, Waiting waiting)
    {
        foreach (var list in waiting.Lists.OrderBy(list => list.SchemeCode, StringComparer.Ordinal).ThenBy(list => list.BodyName, StringComparer.Ordinal)) { await who.TickAsync("liste", list.Id.ToString()); }
        await who.PressAsync("main form[method=get] button");
    }

    private static async Task TryOutAsync(Typist decider, Waiting waiting)
    {
        await decider.PressAsync($"main .sp-duty a[href='{Urls.DecidePackage(waiting.Number)}']");
        await ChooseListsAsync(decider, waiting);
        (await waiting.CountAsync(Decided)).ShouldBe(0, "a dry run changes nothing");
        (await decider.Page.Locator("section[aria-labelledby=saker] tbody tr").CountAsync()).ShouldBe(waiting.Lists.Sum(list => list.Lines.Count), "every case of the lists is told of");
        (await decider.Page.Locator("section[aria-labelledby=hindrer]").InnerTextAsync()).ShouldContain("inhabil");
        (await decider.Page.Locator(Decide).GetAttributeAsync("aria-disabled")).ShouldBe("true");
        await Shots.TakeAsync(decider.Page, "package", isWhole: false);
    }

    private static async Task LeaveOutAsync(Typist decider, GrantCase aside)
    {
        await decider.PressAsync($"section[aria-labelledby=hindrer] a[href*='uten={aside.Id}']");
        (await decider.Page.Locator("section[aria-labelledby=utenfor]").InnerTextAsync()).ShouldContain(aside.Number);
        (await decider.Page.Locator("section[aria-labelledby=hindrer]").CountAsync()).ShouldBe(0);
        (await decider.Page.Locator(Decide).GetAttributeAsync("aria-disabled")).ShouldBeNull();
    }

    // One draft is written anew while the decider reads: then nothing is decided, and it is told which.
    private static async Task MeetAChangeAsync(Typist decider, Waiting waiting)
    {
        var one = await DraftedAsync(waiting, 1);
        var draft = one.DecisionDraft!;
        await RecordAsync(waiting, Scenes.Caseworker, one.Id, new DraftDecision(draft.Outcome, draft.Amounts, draft.Conditions, draft.Reasons + " Skrevet på nytt.", draft.DepartureReasons));
        await decider.TickAsync("Confirmed", "true");
        await decider.ToAsync(Decide);
        await decider.Page.LeadsOnAsync(() => decider.Page.Keyboard.PressAsync("Enter"));
        (await decider.Page.Locator("#feil").InnerTextAsync()).ShouldContain("Ingenting er gjort.");
        (await decider.Page.Locator("section[aria-labelledby=skjedd]").InnerTextAsync()).ShouldContain(one.Number);
        (await waiting.CountAsync(Decided)).ShouldBe(0, "all or nothing");
        (await decider.Page.Locator("main input[name=Confirmed][type=checkbox]").IsCheckedAsync()).ShouldBeFalse("what has changed has not been gone through");
    }

    private static async Task ReadLettersAsync(Typist decider, int decided)
    {
        var letters = decider.Page.Locator("section[aria-labelledby=brevene]");
        (await letters.Locator("li").CountAsync()).ShouldBe(decided);
        await Shots.TakeAsync(decider.Page, "package-decided", isWhole: false);
        await decider.PressAsync("section[aria-labelledby=brevene] p a");
        (await decider.Page.Locator("main article").CountAsync()).ShouldBeGreaterThanOrEqualTo(decided);
        (await decider.Page.Locator("main article").First.InnerTextAsync()).ShouldContain("klage", Case.Insensitive);
    }

    private static Task<GrantCase> DraftedAsync(Waiting waiting, int place) =>
        waiting.World.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.DecisionDrafted).OrderBy(one => one.Number).Skip(place).FirstAsync());

    private static async Task RecordAsync(Waiting waiting, string person, Guid id, Act<GrantCase> act) =>
        (await waiting.World.ActingAsync(await waiting.World.PersonAsync(person), recorder => recorder.RecordAsync(new Ref<GrantCase>(id), act, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

    private static async Task<string> TextAsync(Typist who) => await who.Page.Locator("main").InnerTextAsync();

    private void Say(string what, long begun) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
}
