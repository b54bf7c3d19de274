package costscape.cli.report;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.chart.NoRoomException;
import costscape.render.image.PdfWriter.LatexText;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.look.LacksPartException;
import costscape.render.look.Look;
import costscape.render.text.MathText.LatexWords;
import costscape.store.file.InputException;
import costscape.store.file.Transaction.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pictures of one run, which all have one form and are written in every format that is asked
 * for. What is to be said of them goes into the record and the summary.
 */
public final class Pictures {
  /** A figure for a LaTeX document. */
  private static final String LATEX = ".tex";

  /** The file that sets the text of a PDF without text. */
  private static final String LATEX_TEXT = ".pdf_tex";

  /** The formats that LaTeX includes, the best first. */
  private static final List<PictureFormat> INCLUDED =
      List.of(PictureFormat.PDF_TEX, PictureFormat.PDF, PictureFormat.PNG);

  private final Output output;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> captions = new LinkedHashMap<>();

  Pictures(Output output) {
    this.output = output;
  }

  private Look look() {
    return output.look();
  }

  /** Counts the captions of a part's pictures, and the titles of its axes, as this run's own. */
  void include(Pictures part) {
    captions.putAll(part.captions);
    part.titles.forEach(titles::putIfAbsent);
  }

  /** Gives axes titles, by the names of the directions along them. */
  public void titling(Map<String, String> more) {
    titles.putAll(more);
  }

  /** Writes a picture in every format asked for, as {@code STEM.png} and so on. */
  public void write(Figure picture, String title) throws IOException {
    write("", picture, title);
  }

  /**
   * Draws a result whose tables are written. Where the picture has no room, or lacks what an option
   * is about, the tables stay and the run ends with that refusal: nothing needs to be computed
   * again for another look.
   */
  public void writeOrKeep(Supplier<? extends Figure> picture, String title) throws IOException {
    try {
      write(picture, title);
    } catch (NoRoomException | LacksPartException e) {
      keep(e);
    }
  }

  private void keep(RuntimeException refusal) {
    if (output.written().isEmpty()) {
      throw refusal;
    }
    output.undrawn(refusal);
  }

  /** Draws one of several such pictures, and says its caption also where no format is asked for. */
  public void writeOrKeep(String suffix, Figure picture, String title) throws IOException {
    try {
      if (!look().isDrawn()) {
        look().checkUndrawn(() -> picture);
      }
      write(suffix, picture, title);
    } catch (NoRoomException | LacksPartException e) {
      keep(e);
    }
  }

  /** Writes a picture; where no format is asked for, what it lacks is refused all the same. */
  public void write(Supplier<? extends Figure> picture, String title) throws IOException {
    if (look().isDrawn()) {
      write("", picture.get(), title);
    } else {
      look().checkUndrawn(picture);
    }
  }

  /** Writes one of several pictures: {@code STEM}, a suffix, and {@code .png} and so on. */
  public void write(String suffix, Figure picture, String title) throws IOException {
    String name = output.settings().stem() + suffix;
    captioned(name, picture.caption());
    Figure titled = picture.retitled(titles);
    if (output.settings().taker().filter(taker -> !isWritten(taker, name, titled)).isPresent()) {
      return;
    }
    Map<String, Content> all =
        files(
            name,
            look().of(titled),
            picture.caption().full(),
            ending -> output.inscription(title, suffix + ending));
    for (Map.Entry<String, Content> file : all.entrySet()) {
      output.file(suffix + file.getKey(), file.getValue());
    }
  }

  /** Gives a picture to whoever takes it; says whether it is to be written all the same. */
  private boolean isWritten(Taker taker, String name, Figure picture) {
    Figure changed = look().changed(picture).withCaption("");
    return taker.take(name, look().kept(changed), picture.caption());
  }

  /** Takes what is to be said of all pictures of this run into the record and the summary. */
  public void captioned(CaptionText caption) {
    captioned(output.settings().stem(), caption);
  }

  private void captioned(String name, CaptionText caption) {
    if (!caption.full().isEmpty()) {
      captions.put(name, caption.full());
      output.about("caption", caption.full());
    }
  }

  /** Returns what is to be said of the pictures so far, each by its name. */
  Map<String, String> captions() {
    return Collections.unmodifiableMap(captions);
  }

  /** The endings of the files that a picture becomes: formats, and what LaTeX needs beside. */
  static List<String> endings(Look look) {
    List<String> endings = new ArrayList<>();
    look.formats().forEach(format -> endings.add(ending(format)));
    if (look.isSetByLatex()) {
      endings.add(LATEX_TEXT);
    }
    if (look.isForLatex()) {
      included(look.formats()); // or refused before the work
      endings.add(LATEX);
    }
    return endings;
  }

  private static String ending(PictureFormat format) {
    return "." + format.extension();
  }

  /**
   * Returns what the files of a picture hold, by their endings.
   *
   * @param name of the picture's files, without an ending
   * @param inscriptions what the file with an ending says about itself
   */
  private Map<String, Content> files(
      String name, Figure figure, String caption, Function<String, Inscription> inscriptions)
      throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    for (PictureFormat format : look().formats()) {
      String ending = ending(format);
      files.put(
          ending, out -> format.write(figure, look().size(), inscriptions.apply(ending), out));
    }
    if (look().isSetByLatex()) {
      files.put(LATEX_TEXT, text(LatexText.of(figure, look().size(), name + ".pdf")));
    }
    if (look().isForLatex()) {
      files.put(LATEX, text(latex(name, look().formats(), caption)));
    }
    return files;
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A figure for a LaTeX document: it includes a picture in its own size, and has its caption.
   * Names of parameters, exponents and signs are set as mathematics.
   */
  private static String latex(String stem, List<PictureFormat> formats, String caption) {
    PictureFormat format = included(formats);
    String picture =
        format == PictureFormat.PDF_TEX
            ? "\\input{" + stem + LATEX_TEXT + "}"
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
  private static PictureFormat included(List<PictureFormat> formats) {
    return INCLUDED.stream()
        .filter(formats::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--caption latex: LaTeX includes pictures as pdf or png; --format has"
                        + " neither"));
  }

  /** Receives the pictures of a run, so that they become parts of another picture. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one picture.
     *
     * @param stem what the name of its file would be, without the ending
     * @param figure with the user's changes, and without a caption
     * @param caption what is to be said of it
     * @return whether its files are written too
     */
    boolean take(String stem, Figure figure, CaptionText caption);
  }
}
