using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Notices;

/// <summary>Somebody chooses when notices come as e-mail, for themselves and nobody else.</summary>
public sealed class ChooseNoticesPage(Recorder recorder, Reader reader, NoticeBox box, MailSetup setup, TextCatalog texts) : ActPage<Person>(recorder, texts)
{
    private readonly TextCatalog texts = texts;
    private Person? self;

    [BindProperty]
    public MailChoice? Mail { get; set; }

    public string? Email => string.IsNullOrEmpty(self?.Email) ? null : self.Email;

    public bool IsMailOn => setup.IsOn;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await RecordAsync(new ChooseNotices(Mail), Urls.Notices, ct);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        self = await box.SelfAsync(ct);
        if (self is null) { return false; }

        // Whoever is signed in, whatever the address says.
        Id = new Ref<Person>(self.Id);
        Shows(self.Version);
        if (HttpMethods.IsGet(Request.Method)) { Mail = self.Mail; }
        Choices = [.. Enum.GetValues<MailChoice>().Select(choice => new SelectListItem(texts.Of(choice), choice.ToString(), choice == Mail))];
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) =>
        Asks(Permission.ChooseNotices, (await reader.ActorAsync(ct)).May(Permission.ChooseNotices, self!.Place));
}
