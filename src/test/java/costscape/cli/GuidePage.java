package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the guide, or the README: its blocks of code, its paragraphs and its links. */
record GuidePage(Path file, List<String> lines) {
  static final Path FOLDER = Path.of("src/site/markdown");
  static final Path README = Path.of("README.md");

  /** The page that a program writes, from texts that other tests read. */
  static final String REFERENCE = "reference.md";

  private static final String FENCE = "```";

  private static final Pattern LINK =
      Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)|<img src=\"([^\"]+)\"|<a href=\"([^\"]+)\"");

  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

  /** A block of code: what stands behind its fence, its lines, and where it begins. */
  record Block(String kind, List<String> lines, int at) {
    /** The commands of a block that a reader types; a backslash joins two lines. */
    List<String> commands() {
      boolean typed = kind.isEmpty() && !lines.isEmpty() && lines.get(0).startsWith("costscape ");
      return typed ? List.of(String.join("\n", lines).replace("\\\n", " ").split("\n")) : List.of();
    }
  }

  static GuidePage read(Path file) {
    try {
      return new GuidePage(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The README and all pages of the guide. */
  static List<GuidePage> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return Stream.concat(Stream.of(README), files.sorted()).map(GuidePage::read).toList();
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      if (lines.get(k).startsWith(FENCE)) {
        String kind = lines.get(k).substring(FENCE.length()).strip();
        int from = k + 1;
        k = from;
        while (!lines.get(k).startsWith(FENCE)) {
          k++;
        }
        blocks.add(new Block(kind, List.copyOf(lines.subList(from, k)), from));
      }
    }
    return blocks;
  }

  /** The lines outside of blocks; a block is an empty line. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      boolean fence = line.startsWith(FENCE);
      inside ^= fence;
      prose.add(fence || inside ? "" : line);
    }
    return prose;
  }

  List<String> links() {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(String.join(" ", prose()));
    while (link.find()) {
      links.add(Stream.of(1, 2, 3).map(link::group).filter(g -> g != null).findFirst().get());
    }
    return links;
  }

  /** Returns what a link to this page may name behind a #. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    for (String line : prose()) {
      Matcher anchor = ANCHOR.matcher(line);
      while (anchor.find()) {
        anchors.add(anchor.group(1));
      }
      if (line.startsWith("#")) { // as repository browsers name headings
        String heading = line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT);
        anchors.add(heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }
}
