namespace Samspill.Web.Grants;

/// <summary>The headings of a letter's table of amounts, in the letter's own language.</summary>
public sealed record LetterAmountWords(string Caption, string Year, string Kind, string Asked, string Granted, string Grant, string Commitment, string Total);
