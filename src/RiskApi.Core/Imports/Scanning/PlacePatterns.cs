using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>How use, comparison, lists and prices look in the languages that call models; each reads the text before a name or behind it.</summary>
/// <remarks>A pattern of what stands directly before a name is tried at the end of that text alone, and backwards from there.</remarks>
internal static partial class PlacePatterns
{
    private const RegexOptions FromTheEnd = RegexOptions.CultureInvariant | RegexOptions.RightToLeft;

    [GeneratedRegex("""^\s*(?:#(?![!{:]|define\b|if\b)|//|/\*|\*\s|--\s|<!--|;\s|REM\s|rem\s)""", RegexOptions.CultureInvariant)]
    public static partial Regex CommentLine();

    [GeneratedRegex("""\s(?://|#|/\*|<!--)(?=\s)""", RegexOptions.CultureInvariant)]
    public static partial Regex CommentBegins();

    [GeneratedRegex("""^\s*"(?!\s*:)(?=.*\\")""", RegexOptions.CultureInvariant)]
    public static partial Regex NotebookLine();

    [GeneratedRegex("""(?<!\\)"|(?<!\w)'|'(?!\w)""", RegexOptions.CultureInvariant)]
    public static partial Regex Quotes();

    [GeneratedRegex("""\\["']""", RegexOptions.CultureInvariant)]
    public static partial Regex EscapedQuotes();

    /// <summary>The key of a text that is shown.</summary>
    [GeneratedRegex(
        """(?<!\w)["']?(?:title|label|description|display_?[nN]ame|help|placeholder|summary|caption|error_?message)["']?\s*(?:[:=]|=>)\s*["'`]?$""",
        FromTheEnd)]
    public static partial Regex ForPeople();

    [GeneratedRegex("""[A-Za-z,;:.)] [`(]?$""", FromTheEnd)]
    public static partial Regex InSentence();

    /// <summary>The name is a key itself.</summary>
    [GeneratedRegex("""^["'`]\]?\s*(?::(?!:)|=>|->)(?!\s*\r?\n\s*(?:return|[a-z_]+\())""", RegexOptions.CultureInvariant)]
    public static partial Regex KeyBehind();

    /// <summary>What the name is called by in a gateway follows.</summary>
    [GeneratedRegex("""^["']?[ \t]*\r?\n\s*["']?litellm_params\b""", RegexOptions.CultureInvariant)]
    public static partial Regex RouteBehind();

    /// <summary>An anchor or an alternative directly before the name.</summary>
    [GeneratedRegex("""(?:\^\(?(?:\?:)?|[\w)]\||\((?:\?:)?[\w.\\-]+\|(?:[\w.\\-]+\|)*)$""", FromTheEnd)]
    public static partial Regex InPattern();

    [GeneratedRegex("""^(?:\||\(|\)[?$|]|\\[dwbsDWS.-]|\.\*|\[[\d\w^-])""", RegexOptions.CultureInvariant)]
    public static partial Regex PatternGoesOn();

    [GeneratedRegex(
        """(?:[=!]==?|=~|!~|<>|\s-(?:eq|ne|like|match)|\bcase|\bwhen|\bis(?:\s+not)?|\bor|\b(?<!\bfor\s+\w+\s+)in|\blike|\bLIKE|\beq|\bne"""
        + """|(?i:starts?_?with))\s*\(?\s*[fr]?["'`]?$""",
        FromTheEnd)]
    public static partial Regex ComparedBefore();

    [GeneratedRegex("""^\s*(?:when|case)\s[^:=]*$""", RegexOptions.CultureInvariant)]
    public static partial Regex BranchLine();

    [GeneratedRegex(
        """^(?:\s*[=!]==?\s|["'`](?>\s*)(?:\)(?>\s*))?(?:[=!]==?|=~|\.(?:equals|equalsIgnoreCase|contentEquals|Equals|eq)\("""
        + """|(?<=\s)(?:or\s+["']|(?:not\s+)?in\s+(?!["'{])|(?:-eq|-in|eq)\s)))""",
        RegexOptions.CultureInvariant)]
    public static partial Regex ComparedBehind();

    /// <summary>The name is a key and numbers are its value.</summary>
    [GeneratedRegex(
        """^["'`]?\]?\s*(?::|=>|=|->|,(?=\s*(?:new\s+)?(?:Big)?Decimal\()"""
        + """|,\s*to)(?>\s*)(?:[\[({](?>\s*))?(?:(?:new\s+)?(?:Big)?[dD]ecimal(?:\.\w+)?\()?["']?\d[\d_.,]*(?:e-?\d+|[kKmMfLd])?\b(?!-|\w|/)""",
        RegexOptions.CultureInvariant)]
    public static partial Regex Figures();

    [GeneratedRegex("""^["'`]?\]?\s*(?::|=>|=|->)\s*(?:&?[\w.]+\s*)?[({\[\r\n]""", RegexOptions.CultureInvariant)]
    public static partial Regex EntryOpens();

    [GeneratedRegex("""^["'`]\s*,\s*(?:["'][\w .-]*["']\s*,\s*)?[\d_.]+[mMfFdL]?\s*,\s*[\d_.]+[mMfFdL]?""", RegexOptions.CultureInvariant)]
    public static partial Regex FiguresOfEntry();

    [GeneratedRegex(
        """(?i)(?:^|[\s,\[({=])$|(?:new|info|spec|pric\w*|cost\w*|limits?|entry|card|meta\w*|model|rate|tariff|\b(?:Map|Dict)\.of)\s*$""",
        FromTheEnd)]
    public static partial Regex EntryHead();

    [GeneratedRegex(
        """(?i)["']?(?:\w*(?:input|output|prompt|completion|cached?)_?(?:token)?_?(?:cost|price)\w*|\w*(?:cost|price)s?_?(?:per|usd|in|out)\w*"""
        + """|pricing|price|cost|\w*per_?(?:1k|1m|million|mtok|thousand|token)\w*|context_?(?:window|length|size|limit)|max_?(?:input|context)_?tokens?"""
        + """|max_?tokens?|input|knowledge_?cutoff)["']?\s*(?:[:=]|=>)\s*["'{(\[]?\s*(?:\w+\()?["']?\$?[\d.]""",
        RegexOptions.CultureInvariant)]
    public static partial Regex PriceWords();

    /// <summary>A key that names an entry.</summary>
    [GeneratedRegex("""(?<!\w)["']?(?:id|Id|ID|name|Name|key|value|modelId|model_id|slug)["']?\s*(?:[:=]|=>)\s*["'`]?$""", FromTheEnd)]
    public static partial Regex IdKey();

    [GeneratedRegex("""^["'`]\s*\|\s*["'`(]|^["'`]\s*\r?\n\s*\|\s""", RegexOptions.CultureInvariant)]
    public static partial Regex UnionBehind();

    [GeneratedRegex("""(?:^|["'`=:(,])\s*\|\s*["'`]$""", FromTheEnd)]
    public static partial Regex UnionBefore();

    [GeneratedRegex(
        """(?:\bre\.\w+|RegExp|Regex|MustCompile|Pattern\.compile|preg_\w+|(?i:pattern|regex)\w*\s*(?::[^=]*)?=?\s*[\[({]*)\s*$""",
        FromTheEnd)]
    public static partial Regex PatternHead();

    [GeneratedRegex(
        """(?i)(?:starts?_?with\??|ends?_?with\??|has_?prefix|has_?suffix|include\?|\.includes|contains(?:_?any|key)?|\bmatch(?:es)?|fullmatch"""
        + """|index_?of|\bequals(?:ignorecase)?|equalfold|strcmp|str_?pos|isin|\.has|in_array|(?<!\bfor\s+\w+\s+)(?<!\bfor\s*\(\s*(?:const|let"""
        + """|var)\s+\w+\s+)\bin|\w*prefix(?:es)?\w*\s*(?:=|:|\bin\b|:\s*[\w\[\].,<> ]+=)?)\s*(?:new\s+\w+)?[\[({\s]*$""",
        FromTheEnd)]
    public static partial Regex ComparingHead();

    /// <summary>Names that a prefix test runs through.</summary>
    [GeneratedRegex("""(?i)(?:starts?_?with|has_?prefix)\(.*\bin\s*[\[({\s]*$""", FromTheEnd)]
    public static partial Regex IteratedHead();

    [GeneratedRegex(
        """^\s*\)?\s*(?:as const\)?)?\s*(?:\.(?:includes|some|any|contains|Contains|has|indexOf|every|anyMatch|include\?)\b|\s*-contains\b)""",
        RegexOptions.CultureInvariant)]
    public static partial Regex ComparesList();

    [GeneratedRegex(
        """(?:\benum(?:\s+class)?\s+\w+[^{(\[]*|\bLiteral|\benum|\bEnum|\bchoices|\ballowed\w*|\bAllowed\w*|oneOf|anyOf|IsIn|\w*(?i:supported"""
        + """|available|allowed|known|valid)_?(?i:\w*model)\w*|@allowed|EnumMember|serde|JsonStringEnumMemberName"""
        + """|strum)["']?\s*(?::[^=]*)?=?\s*(?:new\s+\w+|%[wWiI])?[\[({<\s]*$""",
        FromTheEnd)]
    public static partial Regex ListingHead();
}
