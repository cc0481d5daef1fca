namespace ConformanceHarness.Spec.Model;

/// <summary>The simple types of Smithy 2.0.</summary>
public enum SimpleKind
{
    /// <summary>Unicode text.</summary>
    String,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
    /// <summary>8-bit signed integer.</summary>
    Byte,
    /// <summary>16-bit signed integer.</summary>
    Short,
    /// <summary>32-bit signed integer.</summary>
    Integer,
    /// <summary>64-bit signed integer.</summary>
    Long,
    /// <summary>IEEE 754 binary32.</summary>
    Float,
    /// <summary>IEEE 754 binary64.</summary>
    Double,
    /// <summary>Integer of any size.</summary>
    BigInteger,
    /// <summary>Decimal of any size.</summary>
    BigDecimal,
    /// <summary>Bytes; base64 text in AWS JSON.</summary>
    Blob,
    /// <summary>An instant; epoch seconds in AWS JSON.</summary>
    Timestamp,
    /// <summary>Any JSON value.</summary>
    Document,
}
