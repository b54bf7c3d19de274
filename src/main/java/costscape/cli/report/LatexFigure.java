package costscape.cli.report;

import costscape.render.image.PictureFormat;
import costscape.render.text.MathText.LatexWords;
import costscape.store.file.InputException;
import java.util.List;

/**
 * A figure for a LaTeX document: it includes a picture in its own size, and has its caption. Names
 * of parameters, exponents and signs are set as mathematics.
 */
final class LatexFigure {
  static final String ENDING = ".tex";

  /** What LaTeX includes, the best first. */
  private static final List<PictureFormat> INCLUDED =
      List.of(PictureFormat.PDF_TEX, PictureFormat.PDF, PictureFormat.PNG);

  /** Of the file that sets the text of a PDF without text. */
  static final String TEXT_ENDING = ".pdf_tex";

  private LatexFigure() {}

  /** The text of the file, about a picture whose name has this stem. */
  static String of(String stem, List<PictureFormat> formats, String caption) {
    PictureFormat format = included(formats);
    String picture =
        format == PictureFormat.PDF_TEX
            ? "\\input{" + stem + TEXT_ENDING + "}"
            : "\\includegraphics{%s.%s}".formatted(stem, format.extension());
    return """
    \\begin{figure}
      \\centering
      %s
      \\caption{%s}
    \\end{figure}
    """
        .formatted(picture, LatexWords.of(caption));
  }

  /** The format of the picture that LaTeX includes; where it includes none, they are refused. */
  static PictureFormat included(List<PictureFormat> formats) {
    return INCLUDED.stream()
        .filter(formats::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--caption latex: LaTeX includes pictures as pdf or png; --format has"
                        + " neither"));
  }
}
