using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Samspill.Web.Tests.Live;

/// <summary>What a program has written to its log that somebody should look at.</summary>
internal sealed class Said : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Warnings { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) { Warnings.Enqueue($"{formatter(state, exception)} {exception}"); }
    }

    public void Dispose()
    {
        // Nothing is kept open.
    }
}
