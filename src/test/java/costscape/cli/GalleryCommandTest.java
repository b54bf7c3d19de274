package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.Part;
import costscape.cli.gallery.ChosenPictures;
import costscape.cli.gallery.Cookbook;
import costscape.cli.gallery.GalleryPage;
import costscape.store.onnx.OnnxRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gallery's page shows pictures that are there, and the commands below them make the same ones.
 * The gallery is drawn once for all tests; where a run tries a part of it, the other pictures are
 * those that the sources keep.
 */
@Tag("long")
class GalleryCommandTest {
  private static final Pattern FIGURE =
      Pattern.compile(
          "<figure id=\"([^\"]+)\">.*?<img src=\"([^\"]+)\" alt=\"([^\"]+)\".*?</figure>",
          Pattern.DOTALL);

  private static final Pattern CODE =
      Pattern.compile("<code>(costscape .*?)</code>", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("<p class=\"file\">writes output/(.*?)</p>");
  private static final Pattern METADATA =
      Pattern.compile("(?s)<metadata.*?</metadata\\s*>|<title.*?</title\\s*>");
  private static final int MOST_BYTES = 8_800_000;

  /** Pictures of ONNX graphs, which are drawn where onnxruntime is. */
  private static final List<String> OF_GRAPHS =
      List.of("skips", "lenet-barrier", "lenet-path", "attention");

  /** Those that take 40 s of a processor and more, where others take a second or few. */
  private static final List<String> SLOWEST = List.of("skips", "lenet-path");

  /** One command in so many is typed; {@code -Dcostscape.cookbook=1} types all. */
  private static final int ONE_IN = Integer.getInteger("costscape.cookbook", 8);

  @TempDir private static Path folder;
  private static Path gallery;
  private static String page;
  private static Session session;

  /** The names of the pictures that were drawn. */
  private static List<String> drawn;

  @TempDir private Path work;

  @BeforeAll
  static void draw() throws IOException {
    List<Cookbook.Chapter> chapters = new ChosenPictures().chapters();
    List<Cookbook.Entry> all = chapters.stream().flatMap(one -> one.recipes().stream()).toList();
    drawn =
        IntStream.range(0, all.size())
            .filter(k -> isTried(k, all.get(k).name()))
            .mapToObj(k -> all.get(k).name())
            .filter(name -> OnnxRuntime.isThere() || !OF_GRAPHS.contains(name))
            .toList();
    String which = Part.isWhole() ? "--all" : "--only=" + String.join(",", drawn);
    session = Session.run("gallery", which, "--quiet", "--out", folder);
    assertEquals(0, session.exitCode(), session.err() + Part.again());
    gallery = folder.resolve("gallery");
    page = Files.readString(gallery.resolve("index.html"));
    if (!Part.isWhole()) {
      assertEquals(drawn.size(), figures().size(), Part::again);
      keep();
      page = GalleryPage.of(chapters, gallery::resolve);
    }
  }

  /** Each of the slowest pictures is drawn at one landing in sixteen. */
  private static boolean isTried(int number, String name) {
    return Part.isWhole()
        || (SLOWEST.contains(name) ? Part.hasOneIn(16, number) : Part.has(number));
  }

  /** Puts the pictures of the sources where none was drawn. */
  private static void keep() throws IOException {
    try (Stream<Path> kept = Files.list(Path.of("output/gallery"))) {
      for (Path picture : kept.toList()) {
        Path place = gallery.resolve(picture.getFileName());
        if (Files.notExists(place)) {
          Files.copy(picture, place);
        }
      }
    }
  }

  /** A figure of the page: its name, its picture, and the lines of its command. */
  private record Shown(String name, String picture, String alt, List<String> lines, String file) {}

  private static List<Shown> figures() {
    List<Shown> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(page);
    while (figure.find()) {
      Matcher code = CODE.matcher(figure.group());
      List<String> lines =
          code.find() ? Arrays.asList(unescaped(code.group(1)).split("\n")) : List.of();
      Matcher file = FILE.matcher(figure.group());
      figures.add(
          new Shown(
              figure.group(1),
              figure.group(2),
              figure.group(3),
              lines,
              file.find() ? file.group(1) : ""));
    }
    return figures;
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
  }

  @Test
  void everyPictureOfThePageIsThere() throws IOException {
    Set<String> names = new HashSet<>();
    long bytes = Files.size(gallery.resolve("contact-sheet.png"));
    for (Shown figure : figures()) {
      assertTrue(names.add(figure.name()), figure.name() + " twice");
      bytes += Files.size(gallery.resolve(figure.picture()));
    }
    assertTrue(session.out().startsWith(drawn.size() + " pictures"), session.out());
    int all = page.split("<figure ", -1).length - 1;
    boolean lacksGraphs = Part.isWhole() && !OnnxRuntime.isThere();
    assertEquals(lacksGraphs ? OF_GRAPHS.size() : 0, all - names.size(), session.out());
    assertEquals(
        lacksGraphs,
        session.out().contains("left out: " + String.join(", ", OF_GRAPHS) + "; an ONNX"),
        session.out());
    String counted = "a cookbook of %d pictures".formatted(all);
    String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
    assertTrue(readme.contains(counted), counted);
    assertTrue(bytes < MOST_BYTES, bytes + " bytes of pictures are kept with the sources");
    try (Stream<Path> files = Files.list(gallery)) {
      assertEquals(
          List.of(), files.filter(f -> f.getFileName().toString().startsWith(".")).toList());
    }
  }

  /**
   * Typed as they are shown, into an empty folder; the picture differs by its record alone. The
   * gallery itself carries out the lines that it shows, so that some of them tell whether anything
   * else comes into its pictures.
   */
  @Test
  void commandsMakeThePicturesAboveThem() {
    List<Shown> typed =
        figures().stream()
            .filter(figure -> !figure.lines().isEmpty() && drawn.contains(figure.name()))
            .filter(figure -> !SLOWEST.contains(figure.name()))
            .toList();
    IntStream.range(0, typed.size())
        .filter(k -> k % ONE_IN == 0)
        .parallel()
        .mapToObj(typed::get)
        .forEach(this::assertMade);
  }

  private void assertMade(Shown figure) {
    Path output = work.resolve(figure.name()).resolve("output");
    figure.lines().forEach(line -> run(line, output));
    byte[] made = bytes(output.resolve(figure.file()));
    byte[] shown = bytes(gallery.resolve(figure.picture()));
    assertArrayEquals(
        withoutText(figure.picture(), shown), withoutText(figure.picture(), made), figure.name());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words between blanks, where quotation marks hold blanks together. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      quoted ^= c == '"';
      if (c == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else if (c != '"') {
        word.append(c);
      }
    }
    return words;
  }

  private static void run(String line, Path output) {
    List<String> words = words(line);
    assertEquals("costscape", words.get(0));
    words.replaceAll(word -> word.replaceFirst("^output/", Matcher.quoteReplacement(output + "/")));
    words.add("--out=" + output);
    Session session = Session.run(words.subList(1, words.size()).toArray(String[]::new));
    assertEquals(0, session.exitCode(), () -> line + "\n" + session.err());
  }

  /** A picture without its title and its record. */
  private static byte[] withoutText(String name, byte[] bytes) {
    if (name.endsWith(".png")) {
      return pixels(bytes);
    }
    if (name.endsWith(".gif")) {
      return movie(bytes);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return METADATA.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  /** All chunks of a PNG but those of text. */
  private static byte[] pixels(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png);
    ByteBuffer out = ByteBuffer.allocate(png.length);
    out.putLong(in.getLong());
    while (in.hasRemaining()) {
      int start = in.position();
      int length = in.getInt() + 12;
      int type = in.getInt();
      if (type != 0x69545874) { // iTXt
        out.put(png, start, length);
      }
      in.position(start + length);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** A GIF without the comments before its first frame. */
  private static byte[] movie(byte[] gif) {
    ByteBuffer out = ByteBuffer.allocate(gif.length);
    int palette = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
    int at = 13 + palette;
    out.put(gif, 0, at);
    while (gif[at] == '!') {
      int end = at + 2;
      while (gif[end] != 0) {
        end += 1 + (gif[end] & 0xFF);
      }
      end++;
      if ((gif[at + 1] & 0xFF) != 0xFE) {
        out.put(gif, at, end - at);
      }
      at = end;
    }
    out.put(gif, at, gif.length - at);
    return Arrays.copyOf(out.array(), out.position());
  }

  /** A shell hands over the words that the gallery's own reader takes a line for. */
  @Test
  void aShellReadsEveryLineAsItIsMeant() throws IOException, InterruptedException {
    List<String> lines = figures().stream().flatMap(figure -> figure.lines().stream()).toList();
    List<String> meant = lines.stream().flatMap(line -> words(line).stream()).toList();
    String script =
        lines.stream().map(line -> "printf '%s\\n' " + line + "\n").collect(Collectors.joining());
    Process shell = new ProcessBuilder("sh", "-e", "-c", script).redirectErrorStream(true).start();
    String heard = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), heard);
    assertEquals(meant, heard.lines().toList());
  }

  @Test
  void thePageAsksForNothingElse() {
    assertFalse(page.contains("http"), "a page that is read offline names no address");
    Matcher source = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(page);
    while (source.find()) {
      String to = source.group(1);
      boolean inPage = to.startsWith("#") && page.contains("id=\"" + to.substring(1) + "\"");
      assertTrue(inPage || Files.exists(gallery.resolve(to)), to);
    }
    figures().forEach(figure -> assertFalse(figure.alt().isBlank(), figure.name()));
  }
}
