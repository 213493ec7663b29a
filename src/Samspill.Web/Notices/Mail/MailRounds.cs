namespace Samspill.Web.Notices.Mail;

/// <summary>Looks every ten seconds for e-mail that is due.</summary>
public sealed class MailRounds(MailSending sending, TimeProvider clock, ILogger<MailRounds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        do
        {
            try
            {
                await sending.LookAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(problem, "Waiting e-mail could not be looked for; it is tried again in ten seconds.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
