package costscape.cli.value;

import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import java.util.List;

/** What {@code --format} takes: the kinds of picture file, or that there is to be no picture. */
public enum FormatChoice {
  PNG(PictureFormat.PNG),
  SVG(PictureFormat.SVG),
  PDF(PictureFormat.PDF),
  NONE(null);

  private final PictureFormat format;

  FormatChoice(PictureFormat format) {
    this.format = format;
  }

  /**
   * @throws InputException where none is among others
   */
  public static List<PictureFormat> formats(List<FormatChoice> choices) {
    if (choices.contains(NONE) && choices.size() > 1) {
      throw new InputException("--format none stands alone: it says that no picture is drawn");
    }
    return choices.stream().filter(choice -> choice != NONE).map(choice -> choice.format).toList();
  }
}
