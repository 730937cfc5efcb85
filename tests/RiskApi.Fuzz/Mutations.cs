using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskApi.Fuzz;

/// <summary>Spoils bodies a little: what reads them must say so, and not fail.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Spoils =
    [
        "\\ud800", "\\udfff", "\\u0000", "\\u202e", "\"", "{", "}", "[", "]", ",", ":", "null", "1e999", "-0", "\\", "\t", "\u00a0", "true",
        "\"name\":\"twice\",",
    ];

    /// <summary>A value as text: as it is, with a member exchanged, or spoilt as text.</summary>
    public string Text(JsonNode? value)
    {
        for (var times = random.Next(4) == 0 ? random.Next(1, 4) : 0; times > 0; times--)
        {
            Exchange(value);
        }

        var text = value?.ToJsonString(Relaxed) ?? "null";
        return random.Next(8) switch
        {
            0 => text.Insert(random.Next(text.Length + 1), Spoils[random.Next(Spoils.Length)]),
            1 => Twice(text),
            2 when random.Next(4) == 0 => text[..random.Next(text.Length)],
            2 when random.Next(10) == 0 => $"{new string('[', 100)}{text}",
            _ => text,
        };
    }

    /// <summary>A file with some bytes exchanged, cut off, or as it is.</summary>
    public byte[] Bytes(byte[] file)
    {
        var spoilt = (byte[])file.Clone();
        for (var times = random.Next(4); times > 0 && spoilt.Length > 0; times--)
        {
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        }

        return random.Next(5) == 0 ? spoilt[..random.Next(spoilt.Length + 1)] : spoilt;
    }

    /// <summary>Puts something else, or nothing, in the place of one value.</summary>
    private void Exchange(JsonNode? value)
    {
        for (var at = value; at is JsonObject { Count: > 0 } or JsonArray { Count: > 0 };)
        {
            var isLast = random.Next(2) == 0;
            if (at is JsonObject members)
            {
                var (name, member) = members.ElementAt(random.Next(members.Count));
                if (!isLast && member is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                {
                    at = member;
                    continue;
                }

                members.Remove(name);
                if (random.Next(4) > 0)
                {
                    members[random.Next(6) == 0 ? name.ToUpperInvariant() : random.Next(6) == 0 ? Junk.Member(random) : name] = Junk.Json(random);
                }

                return;
            }

            var items = at.AsArray();
            var index = random.Next(items.Count);
            if (!isLast && items[index] is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                at = items[index];
                continue;
            }

            items[index] = Junk.Json(random);
            return;
        }
    }

    /// <summary>Gives the first member of an object twice.</summary>
    private string Twice(string text)
    {
        var objects = Enumerable.Range(0, text.Length).Where(i => text[i] == '{').ToArray();
        return objects is [] ? text : text.Insert(objects[random.Next(objects.Length)] + 1, "\"name\":\"x\",\"name\":\"y\",");
    }
}
