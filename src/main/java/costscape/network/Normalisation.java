package costscape.network;

/**
 * Over what a random direction d is scaled to the length that the parameters θ have at a point: the
 * three choices that Li, Xu, Taylor, Studer and Goldstein compare (Visualizing the loss landscape
 * of neural nets, 2018, arXiv:1712.09913, section 4 and the appendix on normalisation).
 */
public enum Normalisation {
  /**
   * Filter normalisation: d_{l,j} ← d_{l,j} / ‖d_{l,j}‖ · ‖θ_{l,j}‖ for each filter j of layer l.
   * In a fully connected layer a filter is what flows into one neuron.
   */
  NEURON,
  /** Layer normalisation: d_l ← d_l / ‖d_l‖ · ‖θ_l‖ for each layer l. */
  LAYER,
  /** Independent standard normal entries as they are drawn. */
  NONE
}
