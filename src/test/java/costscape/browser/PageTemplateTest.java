package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The finished page lacks its opening alone, and its policy allows just what it holds. */
class PageTemplateTest {
  private static final String PAGE =
      PageTemplate.of(Path.of("src/main/web"), "let a=1;export{a as datasets};");

  @Test
  void onlyTheOpeningIsStillAPlace() {
    List<String> places =
        Pattern.compile("\\{\\{\\w+}}").matcher(PAGE).results().map(MatchResult::group).toList();
    assertEquals(List.of("{{opening}}"), places);
    assertTrue(PAGE.contains("return {datasets: a};"), "the engine is not in the page");
  }

  @Test
  void aNegativeNumberMayBeSubtracted() {
    assertEquals("b=a- -0.0;c=- -.5;d=a--;", PageTemplate.readable("b=a--0.0;c=--.5;d=a--;"));
  }

  /** Before its script runs the page shows the first layer, and no controls that vanish again. */
  @Test
  void theDocumentItselfHasTheFirstLayer() {
    assertTrue(PAGE.contains("<html lang=\"en\" data-first>"));
  }

  @Test
  void thePolicyAllowsEveryScriptThatRunsAndTheStyle() throws NoSuchAlgorithmException {
    String allowed = PAGE.lines().filter(line -> line.contains("Policy")).findFirst().orElseThrow();
    List<String> texts =
        Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL)
            .matcher(PAGE)
            .results()
            .map(found -> found.group(2))
            .toList();
    assertEquals(2, texts.size());
    for (String text : texts) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      assertTrue(allowed.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"));
    }
    assertEquals(texts.size(), allowed.split("'sha256-").length - 1);
  }
}
