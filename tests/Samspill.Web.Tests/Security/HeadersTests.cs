using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Samspill.Web.Security;

namespace Samspill.Web.Tests.Security;

/// <summary>Secure by default: strict headers, forged forms refused, and no demo sign-in in production.</summary>
public sealed class HeadersTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/logg-inn")]
    [InlineData("/css/frame.css")]
    [InlineData("/finnes-ikke")]
    public async Task Every_answer_carries_the_strict_policy(string url)
    {
        using var visitor = world.Visitor();
        var page = await visitor.GetAsync(url);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_forged_form_is_refused()
    {
        using var visitor = await world.AsAsync("Oppsettansvarlig");
        var page = await visitor.PostAsync(Urls.PlanRound, [KeyValuePair.Create("Input.Number", "forfalsket")]);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Title.ShouldNotBeEmpty();
    }

    [Fact]
    public void Production_refuses_to_start_with_the_demo_sign_in()
    {
        var asked = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(SignIn.DemoSetting, "true")]).Build();
        var refusal = Assert.Throws<InvalidOperationException>(() => SignIn.AllowsDemo(asked, new Somewhere(Environments.Production)));
        refusal.Message.ShouldContain(SignIn.DemoSetting);
        SignIn.AllowsDemo(asked, new Somewhere(Environments.Development)).ShouldBeTrue();
        SignIn.AllowsDemo(new ConfigurationBuilder().Build(), new Somewhere(Environments.Production)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_language_link_never_leads_away()
    {
        using var visitor = world.Visitor();
        (await visitor.GetAsync("/sprak/nn?retur=https://example.org/")).Location.ShouldBe("/");
        (await visitor.GetAsync("/sprak/nn?retur=//example.org/")).Location.ShouldBe("/");
        (await visitor.GetAsync("/sprak/nn?retur=/regler")).Location.ShouldBe("/regler");
        (await visitor.GetAsync("/sprak/xx")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private sealed class Somewhere(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
