package costscape.cli.gallery;

/** How much work goes into pictures: the most points, steps, starts or frames. */
public record Detail(int most) {
  public static final Detail FULL = new Detail(Integer.MAX_VALUE);

  /** Enough to see what room a picture needs. */
  public static final Detail DRAFT = new Detail(6);

  /** Whether nothing is left out, so that what the pictures say must hold. */
  boolean isWhole() {
    return most == FULL.most;
  }

  int of(int count) {
    return Math.min(count, most);
  }
}
