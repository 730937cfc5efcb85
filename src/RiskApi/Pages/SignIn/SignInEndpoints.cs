using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Access.Keys;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Shell;
using RiskApi.Web;

namespace RiskApi.Pages.SignIn;

/// <summary>Takes the key of a browser's session, and drops it.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Show).AlsoHead().AllowAnonymous();
        pages.MapPost(Path, SignIn).TakesForm().AllowAnonymous();
        pages.MapPost("/sign-out", SignOut).TakesForm().Needs(Role.Reader);
    }

    /// <summary>The form; where a session has ended because of its key, with the reason.</summary>
    internal static async Task<IResult> Show(string? to, IOptions<AccessOptions> access, KeyHolders holders, HttpContext http, CancellationToken cancel)
    {
        var path = SignInView.PathOf(to);
        return access.Value.Mode == AccessMode.Open
            ? TypedResults.Redirect(path)
            : PageAnswers.Show<SignInPage>(http, new SignInView(path, KeyCookie.Read(http) is { } key ? (await holders.Of(key, cancel)).Fault : null));
    }

    internal static async Task<IResult> SignIn(KeyHolders holders, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var (key, path) = (form.Text("key"), SignInView.PathOf(form.Text("to")));
        var holder = key is null ? new(null, "Enter a key.") : await holders.Of(key, cancel);
        if (holder.Fault is { } fault)
        {
            return PageAnswers.Show<SignInPage>(http, new SignInView(path, fault), StatusCodes.Status401Unauthorized);
        }

        KeyCookie.Give(http, key!);
        return PageAnswers.SeeOther(http, path);
    }

    internal static IResult SignOut(HttpContext http)
    {
        KeyCookie.TakeBack(http);
        return PageAnswers.SeeOther(http, Path);
    }
}
