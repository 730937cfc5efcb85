using System.Runtime.InteropServices;

namespace RiskApi.Catalog.Forecast;

/// <summary>Lets a thread give way to the others. On Linux .NET leaves priorities of threads without effect, and each thread has a niceness of its own.</summary>
internal static class ThreadNiceness
{
    private const int OfProcessOrThread = 0;
    private const uint Caller = 0;
    private const int Nicest = 19;

    /// <summary>The calling thread gets the processor when nobody else wants it; where that is not to be had, it runs on as it is.</summary>
    public static void GiveWay()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        if (OperatingSystem.IsLinux())
        {
            _ = SetPriority(OfProcessOrThread, Caller, Nicest);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int niceness);
}
