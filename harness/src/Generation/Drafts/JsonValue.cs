namespace ConformanceHarness.Generation.Drafts;

/// <summary>A JSON value still to be written, so that how it is written stays a choice of its own.</summary>
public abstract record JsonValue
{
    private JsonValue() { }

    /// <summary>A string, by its decoded text.</summary>
    /// <param name="Value">The text; never with half a surrogate pair.</param>
    public sealed record Text(string Value) : JsonValue;

    /// <summary>Source bytes put out as they are: numbers, literals, and what no serializer would write.</summary>
    /// <param name="Source">The bytes.</param>
    public sealed record Raw(ReadOnlyMemory<byte> Source) : JsonValue;

    /// <summary>An array.</summary>
    /// <param name="Items">The elements.</param>
    public sealed record Array(ImmutableArray<JsonValue> Items) : JsonValue;

    /// <summary>An object; names may repeat.</summary>
    /// <param name="Members">The members, in order.</param>
    public sealed record Object(ImmutableArray<JsonMember> Members) : JsonValue
    {
        /// <summary>The object with every member of that name replaced by one in the first's place, or with one more.</summary>
        public Object With(string name, JsonValue value)
        {
            var at = IndexOf(name);
            return new(at < 0 ? Members.Add(new(name, value)) : Members.SetItem(at, new(name, value)));
        }

        /// <summary>The object without members of that name.</summary>
        public Object Without(string name) => new(Members.RemoveAll(member => member.Name == name));

        /// <summary>The value of the first member of that name, or null.</summary>
        public JsonValue? Find(string name) => IndexOf(name) is var at and >= 0 ? Members[at].Value : null;

        private int IndexOf(string name)
        {
            for (var i = 0; i < Members.Length; i++) if (Members[i].Name == name) return i;
            return -1;
        }
    }

    /// <summary>Source text of ASCII, put out as it is.</summary>
    public static JsonValue Of(string source) => new Raw(System.Text.Encoding.UTF8.GetBytes(source));
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The decoded name.</param>
/// <param name="Value">The value.</param>
public sealed record JsonMember(string Name, JsonValue Value);
