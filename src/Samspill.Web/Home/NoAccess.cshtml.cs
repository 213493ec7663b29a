namespace Samspill.Web.Home;

/// <summary>The address cookies' refusals once pointed at: the same words as a refusal in place.</summary>
public sealed class NoAccessPage : ErrorPage
{
    public override int Code { get; set; } = StatusCodes.Status403Forbidden;
}
