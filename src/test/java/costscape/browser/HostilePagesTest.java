package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import costscape.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made of hostile names in a browser: no script of theirs runs, nothing is asked for. */
@Tag("long")
class HostilePagesTest extends InBrowser {
  private static final String SCRIPT = "<script>globalThis.harmed=1</script>";
  private static final String IMAGE =
      "<img src='http://127.0.0.1:1/x' onerror='globalThis.harmed=1'>";
  private static final String DATA =
      """
      "x%s","]]>%s","q""'&{{engine}}</title>%s"
      1,2,"%s"
      2,1,"=1+2"
      3,5,"=1+2"
      """
          .formatted(SCRIPT, SCRIPT, SCRIPT, IMAGE);

  private Path run(String name, String... arguments) throws IOException {
    Path home = Files.createTempDirectory(folder, "names");
    Path data = Files.writeString(home.resolve(name), DATA);
    StringWriter words = new StringWriter();
    PrintWriter writer = new PrintWriter(words);
    String[] line = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, line, 0, arguments.length);
    line[arguments.length] = "--data=" + data;
    line[arguments.length + 1] = "--out=" + home;
    assertEquals(0, Main.run(writer, writer, line), words.toString());
    return home;
  }

  private void assertHarmless() {
    assertEquals("undefined", chromium.text("typeof globalThis.harmed"));
    List<String> elsewhere =
        chromium.requests().stream()
            .filter(address -> !address.matches("(?s)(file|data|blob|about):.*"))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertEquals(List.of(), chromium.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>globalThis.harmed=1<!--.csv", "@\u001b[31m\nb.csv"})
  void thePageShowsNamesAsTextAndCopiesThemAsWords(String name) throws Exception {
    Path home = run(name, "explore");
    open(home.resolve("explore.html"), "");
    chromium.await("costscapePage.map.terrain !== undefined");
    assertHarmless();
    assertEquals(home.resolve(name).toString(), data(command()));
    for (String bare :
        List.of(name, "--out=evil.csv", "@evil.csv", "';touch harmed;'.csv", "\ud83d\ude00.csv")) {
      chromium.evaluate("costscapePage.model.change({file: %s})".formatted(json(bare)));
      assertEquals(bare, data(command()));
    }
  }

  private String command() {
    return chromium.text("document.querySelector('#command').textContent");
  }

  private static String json(String text) {
    return new Gson().toJson(text);
  }

  /** Returns what a shell hands to the program as the data's name. */
  private String data(String command) throws Exception {
    Path script = folder.resolve("pasted.sh");
    String first = "costscape() { printf '%s\\0' \"$@\"; }\n" + command;
    Files.writeString(script, first);
    Process shell =
        new ProcessBuilder("bash", script.toString()).directory(folder.toFile()).start();
    String all = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, shell.waitFor(), command);
    List<String> words = List.of(all.split("\0"));
    return words.stream()
        .filter(word -> word.startsWith("--data="))
        .map(word -> word.substring("--data=".length()))
        .findFirst()
        .orElseGet(() -> words.get(words.indexOf("--data") + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"]]>" + "<svg onload=globalThis.harmed=1>.csv", "a\u0001\u001b.csv"})
  void theSvgShowsNamesAsText(String name) throws Exception {
    Path home = run(name, "sweep", "--vary=b2_0=0:1:3", "--vary=b1_0=0:1:3", "--format=svg");
    String address = home.resolve("sweep.svg").toUri().toString();
    chromium.call("Page.navigate", "{\"url\":%s}".formatted(json(address)));
    chromium.await("location.href.endsWith('sweep.svg') && document.readyState === 'complete'");
    assertEquals("svg", chromium.text("document.documentElement.localName"));
    assertEquals(0, chromium.number("document.querySelectorAll('parsererror, script').length"));
    assertEquals("undefined", chromium.text("typeof globalThis.harmed"));
  }
}
