package costscape.api;

/** Points that have a name. All but {@link #ZEROS} are points of a 1-2-1 network. */
public enum Preset {
  /** The article's point, of cost 1.0e-5 on its data. */
  ARTICLE,
  /** The point where scikit-learn's training ended in the article. */
  SKLEARN,
  /** The point where the article's training starts. */
  START,
  /** All parameters 0. Any model has this point. */
  ZEROS,
  /** The deepest minimum of the trap data with L2 0.01, of cost 0.3803. */
  TRAP_1,
  /** Another minimum, of cost 0.4434. */
  TRAP_2,
  /** Another minimum, of cost 0.4565. */
  TRAP_3,
  /** The first of six starts near the plane through those three; leads to the deepest. */
  TRAP_A,
  /** A start that leads to the deepest minimum. */
  TRAP_B,
  /** A start that leads to {@link #TRAP_2}. */
  TRAP_C,
  /** A start that leads to {@link #TRAP_3}. */
  TRAP_D,
  /** A start that leads to {@link #TRAP_2}. */
  TRAP_E,
  /** A start that leads to {@link #TRAP_3}. */
  TRAP_F
}
