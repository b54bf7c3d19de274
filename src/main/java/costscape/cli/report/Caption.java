package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.space.Slice;

/** The lines below a picture: which data and network it shows, and which parameters are fixed. */
public final class Caption {
  private Caption() {}

  /** The data, the network and, where some rows are shown apart, how many. */
  public static String of(Model model) {
    return CaptionParts.of(model).toString();
  }

  /** The data, the network and every parameter that a slice fixes. */
  public static String of(Model model, Slice slice) {
    return CaptionParts.of(model, slice).toString();
  }

  /** The data, the network and the point: its file, and its values where they are few. */
  public static String withValues(Model model) {
    return CaptionParts.withValues(model).toString();
  }

  /** The data, the network and the file of the point, where it has one. */
  public static String withPoint(Model model) {
    return CaptionParts.withPoint(model).toString();
  }
}
