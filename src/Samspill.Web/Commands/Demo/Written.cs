using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;

namespace Samspill.Web.Commands.Demo;

/// <summary>A report of the story, written when it is first needed and forgotten when it is sent, so that thousands do not fill the memory.</summary>
internal sealed class Written(Func<NeedReport> write)
{
    private readonly List<AttachedFile> files = [];
    private NeedReport? content;

    public NeedReport Content => content ??= files.Count == 0 ? write() : write() with { Attachments = [.. files] };

    public void Attach(AttachedFile file)
    {
        files.Add(file);
        if (content is not null) { content = content with { Attachments = [.. files] }; }
    }

    public void Forget() => content = null;
}
