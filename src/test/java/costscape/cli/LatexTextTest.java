package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF without text, and the file by which LaTeX sets the text in the document's typeface. */
class LatexTextTest {
  private static final String LINE = "sweep --vary w1_0_0=-60:60:21 --size 3.3x2.5in";
  private static final Pattern PLACE = Pattern.compile("\\\\put\\(([0-9.]+),([0-9.]+)\\)");
  private static final double WIDTH = 3.3 * 72;
  private static final double HEIGHT = 2.5 * 72;

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    return Session.line(line + " --out " + folder, more);
  }

  private String made(String line, String... more) throws IOException {
    run(line + " --format pdf_tex", more).done();
    return Files.readString(folder.resolve("sweep.pdf_tex"));
  }

  private String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " --scale log",
        " --overlay l2=0|1",
        " --vary b1_0=-9:9:21 --view contour",
        " --vary b1_0=-9:9:21 --view surface",
      })
  void noTextIsInThePdfAndAllOfItWithinThePicture(String more) throws IOException {
    boolean isImage = more.contains("surface"); // of many cells, which takes less time than shapes
    String text = made((LINE + more).replace(":21", isImage ? ":150" : ":21"));
    assertEquals("", textOf(folder.resolve("sweep.pdf")));
    assertTrue(text.contains("$w^{(1)}_{0,0}$"), text);
    Matcher places = PLACE.matcher(text);
    int count = 0;
    while (places.find()) {
      count++;
      assertTrue(Double.parseDouble(places.group(1)) <= WIDTH, places.group());
      assertTrue(Double.parseDouble(places.group(2)) <= HEIGHT, places.group());
    }
    assertTrue(count > 8, text);
    assertTrue(text.contains("\\fontsize{8.00}"), "axis titles have 8 points: " + text);
  }

  @Test
  void aTitleWithMathematicsIsSetAsSuch() throws IOException {
    String text = made(LINE, "--title", "$\\lambda \\times \\nabla C(\\theta_{max})$ & 50 %");
    assertTrue(text.contains("$\\lambda \\times \\nabla C(\\theta_{max})$"), text);
    assertTrue(text.contains("\\& 50 \\%"), text);
  }

  @Test
  void theRecordIsInThePdfAndOneNameIsWrittenOnce() throws IOException {
    made(LINE);
    String pdf = folder.resolve("sweep.pdf").toString();
    Session.run("again", pdf, "--format", "svg", "--name", "other").done();
    assertTrue(Files.exists(folder.resolve("other.svg")));
    run(LINE + " --format pdf,pdf_tex --name both").refused("both write STEM.pdf");
    Session.line(LINE + " --out " + folder.resolve("set.pdf_tex")).done();
    assertTrue(Files.exists(folder.resolve("set.pdf")));
  }

  /** A real LaTeX reads it, with what people write into titles and names. */
  @Test
  void latexSetsIt() throws IOException, InterruptedException {
    assumeTrue(hasLatex(), "pdflatex is not installed");
    made(
        LINE + " --overlay l2=0|0.01 --caption latex --scale log",
        "--title",
        "$\\sigma(z) \\leq 1$, 50 % of R&D #1_a ~ ^ \\ {x} \u00e4\u00f6\u00fc\u00df"
            + " 10\u207b\u00b2");
    Files.writeString(
        folder.resolve("document.tex"),
        """
        \\documentclass{article}
        \\usepackage{graphicx,color}
        \\begin{document}
        \\input{sweep.tex}
        \\end{document}
        """);
    Path log = folder.resolve("latex.log");
    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "document.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(latex.waitFor(5, TimeUnit.MINUTES), "LaTeX waits for something");
    assertEquals(0, latex.exitValue(), Files.readString(log));
    String text = textOf(folder.resolve("document.pdf")).replaceAll("\\s+", " ");
    for (String word : List.of("The smallest cost is", "50 % of R&D #1", "Figure 1")) {
      assertTrue(text.contains(word), text);
    }
    assertFalse(Files.readString(log).contains("Overfull"), Files.readString(log));
  }

  private static boolean hasLatex() throws InterruptedException {
    try {
      return new ProcessBuilder("pdflatex", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
