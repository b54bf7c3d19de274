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
  /** A PDF without text, and the file by which LaTeX sets it. */
  PDF_TEX(PictureFormat.BARE_PDF),
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
   * @throws InputException where none is among others, or two have one name
   */
  public static List<PictureFormat> formats(List<FormatChoice> choices) {
    if (choices.contains(NONE) && choices.size() > 1) {
      throw new InputException("--format none stands alone: it says that no picture is drawn");
    }
    if (choices.contains(PDF) && choices.contains(PDF_TEX)) {
      throw new InputException(
          "--format pdf and pdf_tex both write STEM.pdf, with its text and without: choose one");
    }
    return choices.stream().flatMap(choice -> choice.format.stream()).toList();
  }
}
