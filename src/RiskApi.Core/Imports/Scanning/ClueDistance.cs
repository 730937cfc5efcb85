namespace RiskApi.Core.Imports.Scanning;

/// <summary>Which clues of a file speak for a name, and how near they stand.</summary>
internal static class ClueDistance
{
    /// <summary>What clues on the line of a name have in common with it: more than any block.</summary>
    public const int SameLine = 1000;

    /// <summary>The clues without those that another one in the same statement or around it takes the word from.</summary>
    /// <param name="clues">The clues of a file.</param>
    /// <param name="narrowing">The lines that hold a name or open a block around one.</param>
    public static IReadOnlyList<FoundClue> Speaking(IReadOnlyList<FoundClue> clues, HashSet<int> narrowing) => [.. clues.Where(clue => clue.Clue.Reach switch
    {
        ClueReach.Default => !clues.Any(other => IsOther(clue, other) && other.Clue.Reach is ClueReach.File or ClueReach.Field
            && (other.Encloses(clue.Block) || clue.Encloses(other.Block))),
        ClueReach.Section => !clues.Any(other => IsOther(clue, other) && other.Clue.Reach != ClueReach.Default && other.Encloses(clue.Block)
            && (other.Line < clue.Line || other.Clue.Reach == ClueReach.File || other.At < clue.At)),
        _ => true,
    }).Select(clue => clue.Clue.Reach == ClueReach.Field && narrowing.Contains(clue.Line) ? clue with { IsNarrow = true } : clue)];

    /// <summary>Whether a clue speaks for a name, however far it stands.</summary>
    public static bool Reaches(FoundClue clue, FoundName name) => clue.Clue.Reach switch
    {
        ClueReach.Section => clue.Encloses(name.Block),
        ClueReach.Field => clue.Encloses(name.Block) || (!clue.IsNarrow && (clue.Block.Count < 2 || name.Block.Contains(clue.Block[^2]))),
        _ => true,
    };

    /// <summary>How many blocks hold both, the line of the clue itself among them.</summary>
    public static int Shared(FoundClue clue, FoundName name)
    {
        if (clue.Line == name.Line)
        {
            return SameLine;
        }

        var most = Math.Min(clue.Block.Count, name.Block.Count);
        var shared = 0;
        while (shared < most && clue.Block[shared] == name.Block[shared])
        {
            shared++;
        }

        return shared;
    }

    /// <summary>What stands before the name is nearer than what stands as far behind it.</summary>
    public static long Of(FoundClue clue, FoundName name) => clue.Line == name.Line
        ? Math.Abs(clue.At - name.At)
        : clue.Line < name.Line ? (name.Line - clue.Line) * 2L : (clue.Line - name.Line) * 4L;

    private static bool IsOther(FoundClue one, FoundClue other) => one.Clue.Providers[0] != other.Clue.Providers[0];
}
