package costscape.cost;

/** A cost along a line, for whoever asks again and again. It has no state: any thread may ask. */
public interface LineEvaluator {
  /** C at α. */
  double cost(double alpha);

  /** dC/dα, the slope along the line. */
  double slope(double alpha);
}
