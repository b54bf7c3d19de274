package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A style in a file, or one that comes along, is the look where the command line says nothing. */
class HouseStyleTest {
  private static final String PLANE = "sweep --vary w1_0_0=-60:60:21 --vary w1_0_1=-60:60:21";

  @TempDir private Path folder;

  private Session run(String line, String... more) {
    return Session.line(line + " --name p --replace --out " + folder, more);
  }

  private Path style(String json) throws IOException {
    return Files.writeString(folder.resolve("house.json"), json);
  }

  private int[] picture(String... more) throws IOException {
    run(PLANE, more).done();
    return PngPixels.of(folder.resolve("p.png"));
  }

  /** The same picture as by the options themselves. */
  @Test
  void aStyleIsItsOptions() throws IOException {
    Path file =
        style(
            """
            {
              "style": "dark", "size": "84x60mm", "dpi": 200, "font-size": "7pt",
              "legend": "right", "grid": false, "colours": "magma", "ticks": 3,
              "no-caption": true, "star": true
            }
            """);
    int[] byOptions =
        picture(
            "--style=dark",
            "--size=84x60mm",
            "--dpi=200",
            "--font-size=7pt",
            "--legend=right",
            "--colours=magma",
            "--ticks=3",
            "--no-caption",
            "--star");
    assertArrayEquals(byOptions, picture("--style", file.toString()));
    int[] other = picture("--style", file.toString(), "--colours", "viridis", "--size", "400x300");
    assertEquals(400 * 300, other.length, "what the command line says wins");
    assertFalse(Arrays.equals(byOptions, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'size': '4x3in',\\n"
            + "'ligend': 'right'}|house.json:2: a style has no \"ligend\"; did you mean legend?",
        "{\\n\\n'zebra': 1}|house.json:3: a style has no \"zebra\"; it may hold style, size, dpi",
        "{'size': 'large'}|house.json:1: size \"large\": pixels as 1200x800, or a size on paper as"
            + " 3.3x2.5in was expected",
        "{'legend': 'abov'}|house.json:1: legend: \"abov\" is not one of inside, above, below, right,"
            + " none; did you mean above?",
        "{'colours': 'magna'}|plasma_r; did you mean magma?",
        "{'style': 'papers'}|house.json:1: style \"papers\": one of light, dark, paper, slide was"
            + " expected; did you mean paper?",
        "{'line-width': 9}|house.json:1: line-width \"9\": a number from 0.25 to 4, in usual sizes,"
            + " was expected",
        "{'ticks': [1]}|house.json:1: \"ticks\": a text, a number, true or false was expected",
        "{'ticks': 3,\\n'ticks': 4}|house.json:2: \"ticks\" stands there twice",
        "[]|house.json:1: an object { } was expected",
        "{'ticks'|house.json: not JSON"
      },
      quoteCharacter = '`')
  void aFileThatIsNoStyle(String json, String sentence) throws IOException {
    Path file = style(json.replace('\'', '"').replace("\\n", "\n"));
    Session session = run(PLANE, "--style", file.toString()).refused(sentence);
    assertEquals(1, session.err().lines().count(), session.err());
    assertFalse(Files.exists(folder.resolve("p.csv")));
  }

  /** The record lists the file: the run can be repeated, and not after the file has changed. */
  @Test
  void theRecordKeepsTheFile() throws IOException {
    Path file = style("{\"style\": \"dark\", \"size\": \"500x400\"}");
    picture("--style", file.toString());
    byte[] before = Files.readAllBytes(folder.resolve("p.png"));
    String picture = folder.resolve("p.png").toString();
    Session.run("again", picture, "--out", folder.resolve("again")).done();
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("again/p.png")));
    style("{\"style\": \"light\", \"size\": \"500x400\"}");
    Session.run("again", picture, "--out", folder.resolve("other")).refused("house.json");
  }
}
