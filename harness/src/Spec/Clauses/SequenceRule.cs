namespace ConformanceHarness.Spec.Clauses;

/// <summary>What only several calls can show about a resource that one holder takes.</summary>
public enum SequenceRule
{
    /// <summary>A call that was refused changes nothing: what follows is answered as if it had not been made.</summary>
    RefusalChangesNothing,
    /// <summary>What became of one resource says nothing of another.</summary>
    Independent,
    /// <summary>A reset brings the start back.</summary>
    ResetRestores,
    /// <summary>Calls at the same time are answered as if they had come one after the other.</summary>
    Linearizable,
}
