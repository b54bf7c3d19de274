package costscape.api;

/** Points that have a name. All but {@link #ZEROS} are points of the article's 1-2-1 network. */
public enum Preset {
  /** The article's point, of cost 1.0e-5 on its data. */
  ARTICLE,
  /** The point where scikit-learn's training ended in the article. */
  SKLEARN,
  /** The point where the article's training starts. */
  START,
  /** All parameters 0. Any model has this point. */
  ZEROS
}
