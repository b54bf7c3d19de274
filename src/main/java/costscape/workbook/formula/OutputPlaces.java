package costscape.workbook.formula;

/** How the formulas of one data row's output layer refer to what they need. */
public interface OutputPlaces {
  /** An output unit's z. */
  String logit(int output);

  /** The z of all output units, which stand side by side. */
  String logits();

  /** The row's label, or the number that an output is to predict. */
  String target(int output);

  /** What stands between the logits and the loss: see {@link OutputFormulas#helpers}. */
  String helper(int k);
}
