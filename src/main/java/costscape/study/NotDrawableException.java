package costscape.study;

/** Says that numbers lie too far apart, or too close together, for an axis to show them. */
public final class NotDrawableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private NotDrawableException(String message) {
    super(message);
  }

  /** The refusal of an axis that would reach farther than numbers do, or less. */
  static NotDrawableException of(String title, double from, double to, String than) {
    return new NotDrawableException(
        "%s: its picture would reach from %s to %s, which is %s than an axis can show; another unit of %s helps"
            .formatted(title, from, to, than, title));
  }
}
