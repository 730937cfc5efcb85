using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>The frame of a chart: an SVG that stands by itself, readable on light and on dark pages.</summary>
internal static class Chart
{
    public const int Width = 760;
    public const int Height = 320;

    /// <summary>The area of the plot.</summary>
    public const int Left = 64;
    public const int Right = Width - 24;
    public const int Top = 64;
    public const int Bottom = Height - 52;

    private static readonly Html Style = Html.Verbatim(
        """
        <style>
        :root{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--page:#fff;--main:#0969da;--other:#8c959f;--low:#1a7f37;--moderate:#9a6700;--high:#bc4c00;--critical:#cf222e}
        @media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--line:#3d444d;--page:#0d1117;--main:#4493f8;--other:#7d8590;--low:#3fb950;--moderate:#d29922;--high:#db6d28;--critical:#f85149}}
        text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;fill:var(--soft)}.title{font-size:16px;font-weight:600;fill:var(--ink)}.value{fill:var(--ink)}
        .page{fill:var(--page)}.grid{stroke:var(--line);stroke-width:1}.end{text-anchor:end}.middle{text-anchor:middle}
        .main{fill:var(--main)}.other{fill:var(--other)}.low{fill:var(--low)}.moderate{fill:var(--moderate)}.high{fill:var(--high)}.critical{fill:var(--critical)}
        .curve{fill:none;stroke-width:2.5;stroke-linejoin:round}.curve.main{stroke:var(--main)}.curve.other{stroke:var(--other);stroke-dasharray:5 4}
        </style>
        """);

    /// <summary>Frames a plot.</summary>
    /// <param name="title">The title.</param>
    /// <param name="subtitle">What is shown, and of what; also read out to those who cannot see it.</param>
    /// <param name="plot">The plot.</param>
    public static string Frame(string title, string subtitle, Html plot)
    {
        Html svg =
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img" aria-labelledby="title description">
            <title id="title">{title}</title><desc id="description">{subtitle}</desc>
            {Style}
            <rect class="page" width="{Width}" height="{Height}" rx="6"/>
            <text class="title" x="24" y="30">{title}</text><text x="24" y="48">{subtitle}</text>
            {plot}
            </svg>

            """;

        return svg.ToString();
    }

    /// <summary>Lines across the plot, with their values.</summary>
    /// <param name="scale">The vertical axis.</param>
    /// <param name="format">How values are written.</param>
    public static Html Grid(Axis scale, string format) => Html.Each(
        scale.Ticks,
        tick => $"""<line class="grid" x1="{Left}" x2="{Right}" y1="{scale.At(tick):0.#}" y2="{scale.At(tick):0.#}"/><text class="end" x="{Left - 8}" y="{scale.At(tick) + 4:0.#}">{tick.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}</text>""");
}
