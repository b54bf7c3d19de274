package costscape.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of the build: joins the document, the style, the modules of {@code src/main/web} and the
 * translated engine to one page, in which only the opening is still a place to fill. The page's
 * content-security policy allows just its one script and forbids every request. Engine and worker
 * stand in the page as texts that its workers run.
 */
public final class PageTemplate {
  private static final Pattern MINUS_OF_NEGATIVE = Pattern.compile("-(?=-[0-9.])");

  private static final String ENGINE_GLOBAL = "globalThis.costscapeEngine";

  /** Comments of the style sheet, and the space before a line. */
  private static final Pattern SPACE = Pattern.compile("/\\*[^*]*\\*/\\n?|^ +", Pattern.MULTILINE);

  private static final Pattern IMPORT =
      Pattern.compile("^@import '\\./([\\w/-]+\\.css)';\\n", Pattern.MULTILINE);

  private PageTemplate() {}

  /**
   * Writes the page.
   *
   * @param files the folder of the page's sources, the translated engine, the file to write
   */
  public static void main(String... files) throws IOException {
    Path engine = Path.of(files[1]);
    String translated = readable(Files.readString(engine));
    Files.writeString(engine, translated); // tests in Node.js read it too
    String page = of(Path.of(files[0]), translated);
    Files.writeString(Path.of(files[2]), page);
  }

  /** A translated engine with the space that the translator leaves out of a − (−0.0): a--0.0. */
  static String readable(String translated) {
    return MINUS_OF_NEGATIVE.matcher(translated).replaceAll("- ");
  }

  /**
   * The page of some sources.
   *
   * @param translated the engine as one JavaScript module
   */
  static String of(Path sources, String translated) {
    UnaryOperator<String> modules = name -> text(sources, name);
    String engine = ENGINE_GLOBAL + " = " + Bundle.wrapped(translated) + ";\n";
    String worker =
        new Bundle(modules)
            .withGlobal("workers/engine.js", ENGINE_GLOBAL)
            .withGlobal("words/de.js", "globalThis.costscapeWords")
            .of("workers/worker.js");
    String script = new Bundle(modules).of("page/main.js");
    String style = style(sources);
    return text(sources, "index.html")
        .replace("{{policy}}", policy(style, script))
        .replace("{{style}}", style)
        .replace("{{engine}}", engine)
        .replace("{{worker}}", worker)
        .replace("{{words}}", PageWords.json())
        .replace("{{page}}", script);
  }

  /** The style sheet, each import replaced by what it imports: a page from a file loads nothing. */
  private static String style(Path sources) {
    String whole =
        IMPORT
            .matcher(text(sources, "style.css"))
            .replaceAll(found -> Matcher.quoteReplacement(text(sources, found.group(1))));
    return SPACE.matcher(whole).replaceAll("");
  }

  private static String text(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; img-src blob: data:; worker-src blob:; style-src %s; script-src %s"
            .formatted(hash(style), hash(script))
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
