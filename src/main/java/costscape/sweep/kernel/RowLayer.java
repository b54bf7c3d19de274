package costscape.sweep.kernel;

/** Gives the pre-activations of a layer's units over a batch of rows. */
interface RowLayer {
  /**
   * Writes the pre-activations of the units that are wanted.
   *
   * @param theta a cell's point; of it only the entries that the layer needs are read
   * @param wanted by unit
   * @param z by unit, then by row
   * @return a bound that none of these pre-activations exceeds in size
   */
  double preActivations(double[] theta, boolean[] wanted, double[][] z);
}
