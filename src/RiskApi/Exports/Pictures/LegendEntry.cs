using System.Xml.Linq;

namespace RiskApi.Exports.Pictures;

/// <summary>A mark with its meaning.</summary>
/// <param name="Text">The meaning.</param>
/// <param name="Sample">Draws the mark in a box of 16 by 12 at a place.</param>
internal sealed record LegendEntry(string Text, Func<double, double, IEnumerable<XElement>> Sample);
