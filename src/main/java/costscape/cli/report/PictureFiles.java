package costscape.cli.report;

import costscape.render.chart.Figure;
import costscape.render.image.PdfWriter.LatexText;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.look.Look;
import costscape.store.file.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The files that a picture becomes: one in each format, and beside them what LaTeX needs. */
record PictureFiles(Look form) {
  List<String> endings() {
    List<String> endings = new ArrayList<>();
    form.formats().forEach(format -> endings.add(ending(format)));
    if (form.isSetByLatex()) {
      endings.add(LatexFigure.TEXT_ENDING);
    }
    if (form.isForLatex()) {
      LatexFigure.included(form.formats()); // or refused before the work
      endings.add(LatexFigure.ENDING);
    }
    return endings;
  }

  private static String ending(PictureFormat format) {
    return "." + format.extension();
  }

  /**
   * What they hold, by their endings.
   *
   * @param name of the picture's files, without an ending
   * @param figure in the form's look
   * @param caption the whole of it
   * @param inscriptions what the file with an ending says about itself
   */
  Map<String, Content> of(
      String name, Figure figure, String caption, Function<String, Inscription> inscriptions)
      throws IOException {
    Map<String, Content> files = new LinkedHashMap<>();
    for (PictureFormat format : form.formats()) {
      String ending = ending(format);
      files.put(ending, out -> format.write(figure, form.size(), inscriptions.apply(ending), out));
    }
    if (form.isSetByLatex()) {
      files.put(LatexFigure.TEXT_ENDING, text(LatexText.of(figure, form.size(), name + ".pdf")));
    }
    if (form.isForLatex()) {
      files.put(LatexFigure.ENDING, text(LatexFigure.of(name, form.formats(), caption)));
    }
    return files;
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
