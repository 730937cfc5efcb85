using System.Buffers;
using System.Text;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>The brackets around a place, and what is written on their line before them.</summary>
internal static class Brackets
{
    private const int Reach = 1024;
    private const int LongestHead = 72;

    private static readonly SearchValues<byte> All = SearchValues.Create("()[]{}"u8);

    /// <summary>Where the innermost bracket opens around a place; -1 where none does within reach.</summary>
    public static int OpenBefore(ReadOnlySpan<byte> window, int at)
    {
        var limit = Math.Max(0, at - Reach);
        var inner = 0;
        for (var i = window[limit..at].LastIndexOfAny(All); i >= 0; i = window[limit..(limit + i)].LastIndexOfAny(All))
        {
            if (window[limit + i] is (byte)')' or (byte)']' or (byte)'}')
            {
                inner++;
            }
            else if (inner-- == 0)
            {
                return limit + i;
            }
        }

        return -1;
    }

    /// <summary>What follows the bracket that closes around a place; empty where none does within reach.</summary>
    /// <param name="window">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="reach">How far ahead to look.</param>
    public static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> window, int at, int reach)
    {
        var end = Math.Min(window.Length, at + reach);
        var inner = 0;
        for (var i = at; window[i..end].IndexOfAny(All) is >= 0 and var next; i += next + 1)
        {
            if (window[i + next] is (byte)'(' or (byte)'[' or (byte)'{')
            {
                inner++;
            }
            else if (inner-- == 0)
            {
                return window[(i + next + 1)..end];
            }
        }

        return [];
    }

    /// <summary>The text of a bracket's line up to it.</summary>
    public static string Head(ReadOnlySpan<byte> window, int bracket)
    {
        var near = window[Math.Max(0, bracket - LongestHead)..bracket];
        return Encoding.ASCII.GetString(near[(near.LastIndexOf((byte)'\n') + 1)..]);
    }
}
