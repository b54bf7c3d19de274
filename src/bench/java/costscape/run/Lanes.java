package costscape.run;

/** The loops' two forms, to be measured by the launcher's flags. */
public enum Lanes {
  PLAIN,
  /** What long work loads as it runs. */
  VECTOR;

  /** From now on sweeps run on these. */
  public void use() {
    if (this == VECTOR && !VectorModule.load()) {
      throw new IllegalStateException("this Java has no vector module");
    }
  }
}
