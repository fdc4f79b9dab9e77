using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>Hashes passwords slowly (PBKDF2, HMAC-SHA512), a few at a time: a flood of sign-ins must not slow the conversations down.</summary>
internal sealed class Passwords : IDisposable
{
    private const int Iterations = 210_000; // OWASP's figure for HMAC-SHA512, 2023 and after

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> _nobody;

    public Passwords() => _nobody = new(() => _hasher.HashPassword("", Secrets.NewToken()));

    public Task<string> HashAsync(string password, CancellationToken ct) => RunAsync(() => _hasher.HashPassword("", password), ct);

    /// <param name="hash">Null for a user who does not exist: the answer is false after the same work.</param>
    public Task<bool> IsRightAsync(string? hash, string password, CancellationToken ct) => RunAsync(
        () => _hasher.VerifyHashedPassword("", hash ?? _nobody.Value, password) != PasswordVerificationResult.Failed && hash is not null, ct);

    public void Dispose() => _places.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _places.Release();
        }
    }
}
