using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace RiskApi.Pages.Shell;

/// <summary>A picture as a part of a page, which has the looks of pictures in its own styles: styles of a part would be refused.</summary>
/// <remarks>So its text grows on a narrow screen, where a picture that is fetched by itself is only scaled down.</remarks>
internal static class InlinePicture
{
    /// <summary>The picture as markup. Pictures are written element by element, so that what they say is encoded.</summary>
    /// <param name="svg">A picture of ours.</param>
    public static MarkupString Of(string svg)
    {
        var picture = XElement.Parse(svg);
        picture.Elements().Where(element => element.Name.LocalName == "style").Remove();
        return new(picture.ToString(SaveOptions.DisableFormatting));
    }
}
