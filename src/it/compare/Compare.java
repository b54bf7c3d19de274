import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Runs the command lines of lines.txt with two jars and compares what they say and write: exit
 * codes and output as text, tables byte for byte, pictures by pixel, records and pages as text.
 * Times, versions, hashes and folders are masked, since they differ from run to run.
 *
 * <p>Usage: {@code java Compare.java NEW.jar OLD.jar LINES.txt WORK [PART]}; with PART only the
 * lines of blocks that contain this text are run. The exit code is the number of lines that differ,
 * at most 100.
 */
final class Compare {
  private static final long MOST_SECONDS = 120;

  private static final List<Mask> MASKS =
      List.of(
          new Mask("\\b[0-9]+(?:\\.[0-9]+)?(?:e-?[0-9]+)? ?(?:s|ms)\\b", "TIME"),
          new Mask(
              "(\"(?:seconds|time|started|ended|finished|duration|created|date|starts_per_second)\": ?)(\"[^\"]*\"|[0-9.eE+-]+)",
              "$1TIME"),
          new Mask(
              "(\"(?:version|commit|build|sha256|java|host|platform|os|cpu)\": ?)(\"[^\"]*\"|\\{[^}]*\\})",
              "$1MASKED"),
          new Mask("\\b[0-9a-f]{64}\\b", "SHA256"),
          new Mask("costscape 1\\.0\\.0[^\\s\"<,)]*(?: \\([^)]*\\))?", "VERSION"),
          new Mask("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?", "DATE"));

  private record Mask(Pattern pattern, String replacement) {
    Mask(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }

  /** What one line left: its exit code, its two outputs, and its files by name. */
  private record Left(int exit, String out, String err, Map<String, byte[]> files) {}

  private Compare() {}

  public static void main(String[] arguments) throws Exception {
    Path newer = Path.of(arguments[0]).toAbsolutePath();
    Path older = Path.of(arguments[1]).toAbsolutePath();
    Path work = Path.of(arguments[3]).toAbsolutePath();
    String part = arguments.length > 4 ? arguments[4] : "";
    List<List<String>> blocks =
        blocks(Path.of(arguments[2])).stream()
            .filter(block -> block.stream().anyMatch(line -> line.contains(part)))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<List<Left>>> before = new ArrayList<>();
    List<Future<List<Left>>> after = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      int block = k;
      before.add(threads.submit(() -> run(older, blocks.get(block), work.resolve("old/" + block))));
      after.add(threads.submit(() -> run(newer, blocks.get(block), work.resolve("new/" + block))));
    }
    int lines = 0;
    int files = 0;
    int different = 0;
    for (int k = 0; k < blocks.size(); k++) {
      for (int n = 0; n < blocks.get(k).size(); n++) {
        Left old = before.get(k).get().get(n);
        Left now = after.get(k).get().get(n);
        List<String> differences = differences(old, now);
        lines++;
        files += now.files().size();
        if (!differences.isEmpty()) {
          different++;
          System.out.println("costscape " + blocks.get(k).get(n));
          differences.forEach(difference -> System.out.println("    " + difference));
        }
      }
    }
    threads.shutdown();
    System.out.printf("%d lines, %d files: %d lines differ%n", lines, files, different);
    System.exit(Math.min(different, 100));
  }

  private static List<List<String>> blocks(Path file) throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() && !block.isEmpty()) {
        blocks.add(block);
        block = new ArrayList<>();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        block.add(line);
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  /** Runs the lines of a block one after the other in a new folder that holds the examples. */
  private static List<Left> run(Path jar, List<String> block, Path folder) throws Exception {
    Path examples = Path.of("src/examples").toAbsolutePath();
    Files.createDirectories(folder.resolve("src"));
    Files.createSymbolicLink(folder.resolve("src/examples"), examples);
    List<Left> all = new ArrayList<>();
    Map<String, byte[]> known = Map.of();
    for (String line : block) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
      command.addAll(words(line));
      File out = Files.createTempFile(folder, "said", ".out").toFile();
      File err = Files.createTempFile(folder, "said", ".err").toFile();
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(out)
              .redirectError(err)
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      String said = Files.readString(out.toPath());
      String complained = Files.readString(err.toPath());
      Files.delete(out.toPath());
      Files.delete(err.toPath());
      Map<String, byte[]> files = files(folder);
      Map<String, byte[]> changed = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (!Arrays.equals(known.get(file.getKey()), file.getValue())) {
          changed.put(file.getKey(), file.getValue());
        }
      }
      known = files;
      all.add(
          new Left(process.exitValue(), masked(said, folder), masked(complained, folder), changed));
    }
    return all;
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** The words of a line, of which quoted ones keep their spaces. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isQuoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ' ' && !isQuoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  private static String masked(String text, Path folder) {
    String masked = text.replace(folder.toString(), "FOLDER");
    for (Mask mask : MASKS) {
      masked = mask.pattern().matcher(masked).replaceAll(mask.replacement());
    }
    return masked;
  }

  private static List<String> differences(Left old, Left now) {
    List<String> all = new ArrayList<>();
    if (old.exit() != now.exit()) {
      all.add("exit %d -> %d".formatted(old.exit(), now.exit()));
    }
    all.addAll(textDifferences("output", old.out(), now.out()));
    all.addAll(textDifferences("errors", old.err(), now.err()));
    for (String name : old.files().keySet()) {
      if (!now.files().containsKey(name)) {
        all.add(name + " is no longer written");
      }
    }
    for (Map.Entry<String, byte[]> file : now.files().entrySet()) {
      byte[] before = old.files().get(file.getKey());
      if (before == null) {
        all.add(file.getKey() + " is new");
      } else if (!Arrays.equals(before, file.getValue())) {
        all.addAll(fileDifferences(file.getKey(), before, file.getValue()));
      }
    }
    return all;
  }

  private static List<String> fileDifferences(String name, byte[] old, byte[] now) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "png", "gif" -> pixelDifferences(name, old, now);
      case "json", "svg", "csv", "tex", "pdf_tex", "html", "md", "txt" ->
          textDifferences(name, text(old), text(now));
      case "pdf", "xlsx" ->
          List.of(); // carry the record, packed; their pictures are drawn as others are
      default -> List.of("%s: %d -> %d bytes".formatted(name, old.length, now.length));
    };
  }

  /**
   * The text of a file without what stands in it on one long line: fonts, engines, packed records.
   */
  private static String text(byte[] bytes) {
    String masked = masked(new String(bytes, StandardCharsets.UTF_8), Path.of("/nowhere"));
    return Pattern.compile("[^\\n]{20000,}").matcher(masked).replaceAll("LONG");
  }

  private static List<String> textDifferences(String name, String old, String now) {
    if (old.equals(now)) {
      return List.of();
    }
    List<String> before = old.lines().toList();
    List<String> after = now.lines().toList();
    List<String> all = new ArrayList<>();
    int common = 0;
    while (common < Math.min(before.size(), after.size())
        && before.get(common).equals(after.get(common))) {
      common++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - common
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    all.add(name + ", line " + (common + 1));
    before.subList(common, before.size() - tail).stream()
        .limit(6)
        .forEach(l -> all.add("  - " + cut(l)));
    after.subList(common, after.size() - tail).stream()
        .limit(6)
        .forEach(l -> all.add("  + " + cut(l)));
    return all;
  }

  private static String cut(String line) {
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  private static List<String> pixelDifferences(String name, byte[] old, byte[] now) {
    List<BufferedImage> before = images(name, old);
    List<BufferedImage> after = images(name, now);
    if (before.size() != after.size()) {
      return List.of("%s: %d -> %d frames".formatted(name, before.size(), after.size()));
    }
    for (int k = 0; k < before.size(); k++) {
      BufferedImage one = before.get(k);
      BufferedImage other = after.get(k);
      if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
        return List.of(name + ": another size");
      }
      int different = 0;
      for (int y = 0; y < one.getHeight(); y++) {
        for (int x = 0; x < one.getWidth(); x++) {
          different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
        }
      }
      if (different > 0) {
        return List.of("%s: %d pixels of picture %d differ".formatted(name, different, k));
      }
    }
    return List.of();
  }

  private static List<BufferedImage> images(String name, byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader =
          ImageIO.getImageReadersBySuffix(name.substring(name.length() - 3)).next();
      reader.setInput(in);
      List<BufferedImage> all = new ArrayList<>();
      for (int k = 0; k < reader.getNumImages(true); k++) {
        all.add(reader.read(k));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
