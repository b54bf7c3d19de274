package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.render.text.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All text of a picture is drawn and embedded in the typeface that --font names. */
class FontTest {
  private static final String LINE = "sweep --vary w1_0_0=-60:60:21 --size 400x300 --table none";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", folder.toString(), "--name", "p"));
    words.addAll(List.of(more));
    return Session.run(words.toArray(String[]::new));
  }

  private byte[] drawn(String line, String ending, String... more) throws IOException {
    Session session = run(line, more);
    assertEquals(0, session.exitCode(), session.err());
    return Files.readAllBytes(folder.resolve("p" + ending));
  }

  private Path font(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream bytes = Typeface.SERIF.regular().open()) {
      Files.write(file, bytes.readAllBytes());
    }
    return file;
  }

  private String refusal(String line, String... more) {
    Session session = run(line, more);
    assertEquals(2, session.exitCode(), session.out());
    assertEquals(1, session.err().lines().count(), session.err());
    assertFalse(Files.exists(folder.resolve("p.png")));
    assertFalse(Files.exists(folder.resolve("p.csv")));
    return session.err().strip();
  }

  /** A shape of every command that draws, small enough to be drawn often. */
  @OneIn(4)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-60:60:9 --vary b1_0=-60:60:9 --size 500x400",
        "sweep --vary w1_0_0=-60:60:150 --vary b1_0=-60:60:150 --view surface --size 600x500",
        "sweep --vary w1_0_0=-60:60:9 --panel activation=tanh|relu --size 700x400",
        "trace --steps 5 --vary w1_0_0=-60:60:9 --vary b1_0=-60:60:9 --size 500x400",
        "minima --starts 2 --saddle-starts 0 --l2 0.01 --size 500x400",
        "basins --l2 0.1 --vary w1_0_0=-6:6:2 --vary b1_0=-6:6:2 --steps 20 --size 700x500",
        "atlas --only w1_0_0,b1_0 --size 500x500",
        "fit --size 500x400",
        "network --size 500x400",
        "data --size 500x400"
      })
  void everyCommandThatDrawsTakesIt(String line) throws IOException {
    byte[] usual = drawn(line, ".png");
    byte[] sans = drawn(line + " --font sans --format svg", ".svg");
    byte[] mono = drawn(line + " --font mono --format svg", ".svg");
    assertFalse(Arrays.equals(usual, drawn(line + " --font serif", ".png")));
    assertEquals(Set.of("DejaVu Sans"), families(sans));
    assertEquals(Set.of("DejaVu Sans Mono"), families(mono));
  }

  private static Set<String> families(byte... svg) {
    Set<String> families = new TreeSet<>();
    java.util.regex.Matcher named =
        java.util.regex.Pattern.compile("@font-face . font-family: ?'([^']*)'")
            .matcher(new String(svg, StandardCharsets.UTF_8).replace("&apos;", "'"));
    while (named.find()) {
      families.add(named.group(1));
    }
    return families;
  }

  @Test
  void anOwnFileIsDrawnEmbeddedAndRecorded() throws IOException {
    Path file = font("own.ttf");
    byte[] svg = drawn(LINE, ".svg", "--font", file.toString(), "--format", "svg,pdf,png");
    assertEquals(Set.of("DejaVu Serif"), families(svg));
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p.pdf").toFile())) {
      PDResources page = pdf.getPage(0).getResources();
      PDFormXObject form =
          (PDFormXObject) page.getXObject(page.getXObjectNames().iterator().next());
      List<String> fonts = new ArrayList<>();
      for (COSName name : form.getResources().getFontNames()) {
        assertTrue(form.getResources().getFont(name).isEmbedded());
        fonts.add(form.getResources().getFont(name).getName().replaceFirst("^[A-Z]*\\+", ""));
      }
      assertEquals(List.of("DejaVuSerif"), fonts);
    }
    String record = Files.readString(folder.resolve("p.json"));
    assertTrue(record.contains("own.ttf\": \"47d363d2d6235e8177f6077035a3079034c9b01236ed5fa8"));
    byte[] png = Files.readAllBytes(folder.resolve("p.png"));
    assertEquals(0, Session.run("again", folder.resolve("p.json").toString()).exitCode());
    assertArrayEquals(png, Files.readAllBytes(folder.resolve("p.png")));
    Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    Session again = Session.run("again", folder.resolve("p.json").toString());
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("own.ttf"), again.err());
  }

  /** The style is listed, the font that it names is not: it is not opened. */
  @Test
  void againOpensNoFontThatTheRecordDoesNotList() throws IOException {
    font("own.ttf");
    Path style = Files.writeString(folder.resolve("house.json"), "{\"font\": \"own.ttf\"}");
    drawn(LINE, ".png", "--style", style.toString());
    Path record = folder.resolve("p.json");
    String text = Files.readString(record);
    String without = text.replaceFirst("(?s),\\s*\"[^\"]*own.ttf\": \"[0-9a-f]*\"", "");
    assertNotEquals(text, without);
    Files.writeString(record, without);
    Session again = Session.run("again", record.toString());
    assertEquals(2, again.exitCode());
    assertTrue(
        again.err().contains("own.ttf is not among the inputs that the record lists"), again.err());
  }

  @Test
  void wrongFontsAreRefusedBeforeTheWork() throws IOException {
    assertEquals(
        "costscape: --font \"sarif\": sans, serif, mono or a FILE.ttf was expected; did you mean"
            + " serif?",
        refusal(LINE, "--font", "sarif"));
    Path file = folder.resolve("own.ttf");
    assertEquals(
        "costscape: %s: no such file".formatted(file), refusal(LINE, "--font", file.toString()));
    Files.writeString(file, "not a font at all");
    assertEquals(
        "costscape: %s: no TrueType font; a TrueType font (.ttf) was expected".formatted(file),
        refusal(LINE, "--font", file.toString()));
    Files.write(file, new byte[Typeface.MOST_BYTES + 1]);
    assertTrue(refusal(LINE, "--font", file.toString()).contains("has at most 16,777,216 bytes"));
    font("own.ttf");
    assertEquals(
        "costscape: %s: this picture needs \"猫\" (U+732B), for which the font has no glyph; --font"
                .formatted(file)
            + " sans has more",
        refusal(LINE, "--font", file.toString(), "--title", "cat 猫"));
  }
}
