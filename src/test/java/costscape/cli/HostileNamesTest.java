package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import costscape.OneIn;
import costscape.store.table.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, columns and classes are text in all that is written, whatever they hold. */
class HostileNamesTest {
  /** Columns and classes that would be more than text in HTML, SVG, CSV or a terminal. */
  static final String DATA =
      """
      "x<script>alert(1)</script>","=1+2","q""'&]]>"
      1,2,"<img src=x onerror=alert(1)>"
      2,1,"=b\u001b[31m"
      3,5,"=b\u001b[31m"
      """;

  @TempDir private Path folder;

  @OneIn(4)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\ude00.csv",
        "a\nb.csv",
        "a\u001b[31m\u0001.csv",
        "a\u0085\u009b.csv",
        "]]><script>alert(1)<!--.csv",
        "a[b*?{c.csv",
        "--out=evil.csv",
        "q\"'&<>.csv",
        "\ufffe.csv",
      })
  void everyFileIsWellFormed(String name) throws Exception {
    Path data = Files.writeString(folder.resolve(name), DATA);
    Path out = folder;
    Session session =
        Session.line(
                "sweep --data="
                    + data
                    + " --vary=b2_0=0:1:3 --vary=b1_0=0:1:3 --size=500x400 --format=png,svg,pdf"
                    + " --out="
                    + out)
            .done();
    assertTrue(session.out().chars().noneMatch(c -> c < ' ' && c != '\n'), session.out());
    String svg = Files.readString(out.resolve("sweep.svg"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var document = factory.newDocumentBuilder().parse(out.resolve("sweep.svg").toFile());
    assertEquals(0, document.getElementsByTagName("script").getLength(), svg);
    String record = Files.readString(out.resolve("sweep.json"));
    assertTrue(JsonParser.parseString(record).isJsonObject(), record);
    for (String ending : List.of("svg", "png", "pdf", "json")) {
      String file = out.resolve("sweep." + ending).toString();
      Session again = Session.run("again", file, "--format=none", "--name=again");
      assertEquals(0, again.exitCode(), ending + ": " + again.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run[", "a{b", "a*b", "a?b", "[!a]", "\ud83d\ude00"})
  void aStemIsNoPattern(String stem) {
    for (String line : List.of("sweep --vary b2_0=0:1:3", "minima --starts 2")) {
      Session.line(line + " --size 500x400 --replace --out " + folder + " --name " + stem).done();
      assertTrue(Files.exists(folder.resolve(stem + ".csv")), line);
      assertTrue(Files.exists(folder.resolve(stem + ".png")), line);
    }
  }

  @Test
  void noCellOfTextIsAFormulaAndNumbersStayNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter table = TableWriter.to(out, List.of("=1+2", "@sum", "-x", "+x", "x"));
    table.text("-1").text("+2").integer(-3).number(-4).text("=cmd|'/c calc'!A1").endRow();
    table.flush();
    assertEquals(
        "'=1+2,'@sum,'-x,'+x,x\n-1,+2,-3,-4,'=cmd|'/c calc'!A1\n",
        out.toString(StandardCharsets.UTF_8));
  }
}
