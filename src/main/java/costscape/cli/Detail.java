package costscape.cli;

/**
 * How much work goes into pictures.
 *
 * @param most points, steps, starts or frames
 */
record Detail(int most) {
  static final Detail FULL = new Detail(Integer.MAX_VALUE);

  /** Enough to see what room a picture needs. */
  static final Detail DRAFT = new Detail(6);

  int of(int count) {
    return Math.min(count, most);
  }
}
