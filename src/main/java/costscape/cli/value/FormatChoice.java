package costscape.cli.value;

import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/** What {@code --format} takes: the kinds of picture file, or that there is to be no picture. */
public enum FormatChoice {
  PNG(PictureFormat.PNG),
  SVG(PictureFormat.SVG),
  PDF(PictureFormat.PDF),
  NONE;

  private final Optional<PictureFormat> format;

  FormatChoice() {
    format = Optional.empty();
  }

  FormatChoice(PictureFormat format) {
    this.format = Optional.of(format);
  }

  /**
   * The picture formats that were chosen.
   *
   * @throws InputException where none is among others
   */
  public static List<PictureFormat> formats(List<FormatChoice> choices) {
    if (choices.contains(NONE) && choices.size() > 1) {
      throw new InputException("--format none stands alone: it says that no picture is drawn");
    }
    return choices.stream().flatMap(choice -> choice.format.stream()).toList();
  }
}
