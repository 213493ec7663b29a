using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A region's line in the form.</summary>
public sealed class RegionForm
{
    public string Region { get; set; } = "";

    public Nok? Amount { get; set; }

    public Nok? BoundEarlier { get; set; }
}

/// <summary>One page for a scheme's frame: entered the first time, changed with a reason after that (c.1 FramesEstimated, FramesFinal).</summary>
public sealed class SetFramePage(Reader reader, Recorder recorder, TextCatalog texts) : ActPage<Frame>(recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Scheme { get; set; } = "";

    [BindProperty]
    public Nok? Gross { get; set; }

    [BindProperty]
    public Nok? SetAside { get; set; }

    [BindProperty]
    public string? SetAsidePurpose { get; set; }

    [BindProperty]
    public List<RegionForm> Regions { get; set; } = [];

    [BindProperty]
    public bool IsEstimate { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public RoundView View { get; private set; } = null!;

    public Scheme Rules { get; private set; } = null!;

    /// <summary>The frame as it is; null before it is entered.</summary>
    public Frame? Frame { get; private set; }

    public Nok Net => (Gross ?? Nok.Zero) - (SetAside ?? Nok.Zero);

    public Nok Shared => Regions.Sum(region => region.Amount ?? Nok.Zero);

    public Nok Bound => Regions.Sum(region => region.BoundEarlier ?? Nok.Zero);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await reader.RoundAsync(Number, ct) is not { } view) { return false; }
        if (view.Rules.Schemes.FirstOrDefault(scheme => scheme.Code.Equals(Scheme, StringComparison.OrdinalIgnoreCase)) is not { } rules) { return false; }
        (View, Rules) = (view, rules);
        var (round, code) = (new Ref<CallRound>(view.Round.Id), rules.Code);
        Frame = await reader.Frames.FirstOrDefaultAsync(frame => frame.Round == round && frame.SchemeCode == code, ct);
        Id = Frame is null ? Ref<Frame>.New() : new Ref<Frame>(Frame.Id);
        Shows(Frame?.Version ?? 0);
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) { Fill(); }
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.SetFrames, (await reader.ActorAsync(ct)).May(Permission.SetFrames, View.Round.Place));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (Gross is null && ModelState.GetValueOrDefault(nameof(Gross)) is not { Errors.Count: > 0 }) { ModelState.AddModelError(nameof(Gross), texts["frames.gross-missing"]); }
        var amounts = new FrameAmounts(
            Gross ?? Nok.Zero, SetAside ?? Nok.Zero, (SetAsidePurpose ?? "").Trim(), IsEstimate,
            [.. Regions.Select(region => new RegionFrame(region.Region, region.Amount ?? Nok.Zero, region.BoundEarlier ?? Nok.Zero))]);
        Act<Frame> act = Frame is null
            ? new SetFrame(new Ref<CallRound>(View.Round.Id), View.Round.District, View.Round.RulesId, Rules.Code, amounts)
            : new ChangeFrame(amounts, Reasons ?? "");
        return await RecordAsync(act, then: Urls.Frames(Number), ct);
    }

    /// <summary>The name of a region in the rule set.</summary>
    public string NameOf(string region) => View.Rules.Regions.FirstOrDefault(one => one.Code == region)?.Name ?? region;

    private void Fill()
    {
        (Gross, SetAside, SetAsidePurpose, IsEstimate) = (Frame?.Gross, Frame?.SetAside, Frame?.SetAsidePurpose, Frame?.IsEstimate ?? true);
        Regions = [.. FrameReader.RegionsOf(View.Rules, Rules.Code).Select(region =>
        {
            var share = Frame?.Regions.FirstOrDefault(row => row.Region == region.Code);
            return new RegionForm { Region = region.Code, Amount = share?.Amount, BoundEarlier = share?.BoundEarlier };
        })];
    }
}
