package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.lesson.Course;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A lesson is a page that needs no other file, its pictures and a GIF. */
class LessonCommandTest {
  @TempDir private Path folder;

  @Test
  void pageHoldsTextClaimsPicturesAndMovie() throws IOException {
    Session session =
        Session.run("lesson", "local-minimum", "--out", folder, "--size", "400x320").done();
    Path lesson = folder.resolve("lesson");
    String page = Files.readString(lesson.resolve("local-minimum.html"));
    assertTrue(page.contains("costs differ: 0.3803, 0.4434 and 0.4565"), session.out());
    assertEquals(5, page.split("src=\"data:image/", -1).length - 1);
    assertTrue(page.contains("<dt>Hessian</dt><dd>The table of all second"), "words");
    assertTrue(page.contains("<summary>Answer</summary><p>No. The gradient"), "the answer");
    assertTrue(page.contains("costscape minima --data trap --l2 0.01"), "a command to try");
    assertFalse(page.contains("http"), "the page asks for something");
    byte[] gif = Files.readAllBytes(lesson.resolve("local-minimum.gif"));
    assertTrue(new String(gif, StandardCharsets.ISO_8859_1).startsWith("GIF89a"));
    assertTrue(Files.exists(lesson.resolve("local-minimum-3.png")));
    String ofTheCourse = Files.readString(lesson.resolve("local-minimum-page.html"));
    assertTrue(ofTheCourse.contains("href=\"local-minimum-page-de.html\""), "the course's page");
    assertTrue(Files.exists(lesson.resolve("costscape.html")), "the live page");
  }

  /**
   * All pages, an index, a teacher's page and a worksheet in two languages, and nothing from afar.
   */
  @Test
  void theCourseIsAFolderThatLinksOnlyItself() throws IOException {
    Session session = Session.run("lesson", "--out", folder).done();
    Path course = folder.resolve("lesson");
    List<Path> pages;
    try (Stream<Path> files = Files.list(course)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertEquals(2 * (Course.names().size() + 3) + 1, pages.size(), pages.toString());
    Pattern link = Pattern.compile("(?:href|data-live)=\"([^\"#]+)");
    for (Path page : pages) {
      String html = Files.readString(page);
      if (!page.endsWith("costscape.html")) {
        assertFalse(html.contains("http:") || html.contains("https:"), page.toString());
        assertFalse(html.contains("{{"), page.toString());
        link.matcher(html)
            .results()
            .map(match -> match.group(1))
            .filter(name -> !name.startsWith("data:"))
            .forEach(name -> assertTrue(Files.exists(course.resolve(name)), page + " " + name));
      }
    }
    String german = Files.readString(course.resolve("03-slope-de.html"));
    assertTrue(german.contains("<html lang=\"de\">") && german.contains("Ein Hang und eine Kugel"));
    assertTrue(session.out().contains("index.html: open it with a browser"), session.out());
  }

  /** A page of the course stands by itself, with the live page beside it and no other link. */
  @Test
  void aPageOfTheCourseIsWrittenAlone() throws IOException {
    Session.run("lesson", "slice", "--out", folder).done();
    Path lesson = folder.resolve("lesson");
    try (Stream<Path> files = Files.list(lesson)) {
      assertEquals(
          List.of("costscape.html", "slice-de.html", "slice.html"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    String page = Files.readString(lesson.resolve("slice.html"));
    Pattern.compile("(?:href|data-live)=\"([^\"#]+)")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !name.startsWith("data:"))
        .forEach(name -> assertTrue(Files.exists(lesson.resolve(name)), name));
    assertTrue(page.contains("course=slice&amp;step=4&amp;lang=en"), "the task on the live page");
    assertTrue(page.contains("Let the two numbers of the map alone train"), "the task");
    assertFalse(page.contains("{{"), "a place that is not filled");
  }

  /** A slide for each step: the words on the left, and the step's ball on its map or curve. */
  @Test
  void slidesAreOnePictureForEachStep() throws IOException {
    Session session = Session.run("lesson", "slope", "--slides=de", "--out", folder).done();
    Path lesson = folder.resolve("lesson");
    int steps = Course.page("slope").steps().size();
    try (Stream<Path> files = Files.list(lesson)) {
      assertEquals(
          IntStream.rangeClosed(1, steps).mapToObj("slope-de-%d.png"::formatted).toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    BufferedImage first = ImageIO.read(lesson.resolve("slope-de-1.png").toFile());
    BufferedImage last = ImageIO.read(lesson.resolve("slope-de-" + steps + ".png").toFile());
    assertEquals(1200, first.getWidth());
    assertTrue(ink(first, 0, 400) > 1000 && ink(first, 440, 1200) > 1000, "words and a curve");
    assertTrue(ink(last, 440, 1200) > 20_000, "a map");
    assertTrue(session.out().contains("slides   " + steps + " in "), session.out());
  }

  /** A column of slides for each page; what they show lies beside them, as reveal.js has to. */
  @Test
  void slidesForRevealShowTheLivePageAndKeepTheAnswerInTheNotes() throws IOException {
    Session session =
        Session.run("lesson", "slope", "--reveal", "--lang", "de", "--out", folder).done();
    Path lesson = folder.resolve("lesson");
    String html = Files.readString(lesson.resolve("reveal-de.html"));
    int steps = Course.page("slope").steps().size();
    assertEquals(steps, html.split("<section class=\"step\">", -1).length - 1);
    assertEquals(
        steps + 3, html.split("<section", -1).length - 1, "title, steps, question, column");
    assertEquals(steps + 3, html.split("</section>", -1).length - 1);
    assertTrue(html.contains("data-src=\"costscape.html#"), "the live page");
    assertTrue(html.contains("<aside class=\"notes\">"), "notes");
    assertTrue(html.contains("src=\"reveal.js/dist/reveal.js\""), "the copy beside it");
    assertFalse(html.contains("{{") || html.contains("http:") || html.contains("https:"));
    assertTrue(Files.exists(lesson.resolve("costscape.html")), "the live page");
    assertTrue(session.out().contains("slides   " + (steps + 2) + " in "), session.out());
  }

  /**
   * The manifest's rules in the Content Aggregation Model of SCORM 1.2: it lies at the root, names
   * the schema and its version, has a default organization, refers to resources that are there, and
   * lists exactly the files of the package.
   */
  @Test
  void aPackageOfTheCourseKeepsTheRulesOfItsManifest() throws Exception {
    Session.run("lesson", "--scorm", "--out", folder).done();
    Set<String> files = new TreeSet<>();
    Document manifest;
    try (ZipFile zip = new ZipFile(folder.resolve("lesson/course.zip").toFile())) {
      zip.stream().map(ZipEntry::getName).forEach(files::add);
      assertTrue(files.remove("imsmanifest.xml"), "the manifest lies at the root");
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      manifest =
          factory.newDocumentBuilder().parse(zip.getInputStream(zip.getEntry("imsmanifest.xml")));
    }
    assertEquals(List.of("ADL SCORM"), all(manifest, "schema", Node::getTextContent));
    assertEquals(List.of("1.2"), all(manifest, "schemaversion", Node::getTextContent));
    assertEquals(
        attributes(manifest, "organizations", "default"),
        attributes(manifest, "organization", "identifier"));
    List<String> resources = attributes(manifest, "resource", "identifier");
    assertEquals(Course.names(), attributes(manifest, "item", "identifierref"));
    assertTrue(resources.containsAll(attributes(manifest, "item", "identifierref")));
    assertTrue(resources.containsAll(attributes(manifest, "dependency", "identifierref")));
    Set<String> identifiers = new TreeSet<>(resources);
    identifiers.addAll(attributes(manifest, "item", "identifier"));
    assertEquals(2 * Course.names().size() + 1, identifiers.size(), "each name stands once");
    assertEquals(
        List.copyOf(files), attributes(manifest, "file", "href").stream().sorted().toList());
    Element resource = (Element) manifest.getElementsByTagNameNS("*", "resource").item(0);
    assertEquals("01-network.html", resource.getAttribute("href"));
    assertEquals(
        "asset", resource.getAttributeNS("http://www.adlnet.org/xsd/adlcp_rootv1p2", "scormtype"));
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    return all(document, element, node -> ((Element) node).getAttribute(attribute));
  }

  private static List<String> all(Document document, String element, Function<Node, String> part) {
    NodeList nodes = document.getElementsByTagNameNS("*", element);
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(part).toList();
  }

  /** The pixels between two columns that are not white. */
  private static int ink(BufferedImage image, int from, int to) {
    int dark = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        dark += (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF ? 1 : 0;
      }
    }
    return dark;
  }

  /** A command that a lesson gives to try is one that works. */
  @ParameterizedTest
  @EnumSource(Lessons.class)
  void exerciseRunsAndALandscapeIsThere(Lessons lesson) {
    Lesson told = lesson.lesson();
    List<String> line = new ArrayList<>(List.of(told.command().split(" ")));
    if (!line.get(0).equals("inspect")) { // which writes no file
      line.addAll(List.of("--format", "none", "--out", folder.toString()));
    }
    if (line.get(0).equals("minima") && !line.contains("--starts")) { // six hundred by itself
      line.addAll(List.of("--starts", "5", "--saddle-starts", "0"));
    }
    Session.run(line).done();
    assertTrue(
        told.figures().stream().anyMatch(f -> f.kind() == Lesson.Picture.Kind.LANDSCAPE),
        "a landscape");
  }
}
