using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>A member that is absent, null, or there under a name in another case.</summary>
internal static class PresenceFeatures
{
    public static IEnumerable<FeatureSource> Of(MemberFeature member)
    {
        var domain = member.Domain;
        if (!domain.Member.IsRequired)
        {
            if (domain.Path.Steps.Length == 1)
                yield return new([member.Set(InputAspect.Type, Intent.Accept, "null, which is absent", JsonValue.Of("null"))]);
            yield break;
        }
        yield return new([
            member.Remove(InputAspect.Required, Intent.Reject, "absent") with { OtherSlot = Decoy(domain.Path.Steps[0]) },
            member.Set(InputAspect.Required, Intent.Reject, "null", JsonValue.Of("null")) with { OtherSlot = Decoy(domain.Path.Steps[0]) },
        ]);
        if (domain.Path.Steps.Length > 1) yield break;

        var name = domain.Path.Value;
        var others = new[] { char.ToLowerInvariant(name[0]) + name[1..], name.ToLowerInvariant(), name.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..] }
            .Where(other => other != name).Distinct().ToList();
        yield return new(others.Select(other => member.Change(ProtocolClauses.MemberNameCase, Intent.Reject, $"named {other}", draft =>
            InputPaths.Find(draft.Input, domain.Path) is { } value
                ? draft with { Input = Rename(draft.Input, name, other, value) } : draft) with { OtherSlot = Decoy(name), ImpliedBy = [domain.Clause(InputAspect.Required), ProtocolClauses.UnknownMembers] }));
        yield return new(others.Select(other => member.Change(ProtocolClauses.MemberNameCase, Intent.Accept, $"beside a member {other}", draft =>
            draft with { Input = new(draft.Input.Members.Add(new(other, new JsonValue.Text("another member")))) })
            with { Slot = Decoy(name), ImpliedBy = [ProtocolClauses.UnknownMembers] }));
    }

    private static string Decoy(string name) => "beside " + name;

    private static JsonValue.Object Rename(JsonValue.Object input, string name, string other, JsonValue value) =>
        new([.. input.Members.Select(member => member.Name == name ? new JsonMember(other, value) : member)]);
}
