package costscape.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The landscape as one self-contained page: document, style, modules and the translated engine in
 * one text. Its content-security policy lets run these very scripts and forbids every request.
 */
public final class ExplorePage {
  private static final String ENGINE = "engine.js";
  private static final String ENGINE_GLOBAL = "globalThis.costscapeEngine";

  private ExplorePage() {}

  /** Whether the translated engine is at hand: {@code mvn package} makes it. */
  public static boolean isBuilt() {
    return ExplorePage.class.getResource(ENGINE) != null;
  }

  /**
   * @param opening what the page shows first, as the fragment of its links
   */
  public static String html(String opening) {
    Bundle bundle = new Bundle(name -> text("page/" + name)).withGlobal(ENGINE, ENGINE_GLOBAL);
    String engine = ENGINE_GLOBAL + " = " + Bundle.wrapped(text(ENGINE)) + ";\n";
    String worker = bundle.of("worker.js");
    String page = bundle.of("main.js");
    String style = text("page/style.css");
    return text("page/index.html")
        .replace("{{policy}}", policy(style, engine, page))
        .replace("{{style}}", style)
        .replace("{{opening}}", json(opening))
        .replace("{{engine}}", engine)
        .replace("{{worker}}", worker)
        .replace("{{page}}", page);
  }

  private static String policy(String style, String... scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; img-src blob: data:;");
    policy.append(" worker-src blob:; style-src ").append(hash(style)).append("; script-src");
    for (String script : scripts) {
      policy.append(' ').append(hash(script));
    }
    return policy.append("; base-uri 'none'; form-action 'none'").toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A JSON string that cannot end the element it stands in. */
  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<';
      json.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return json.append('"').toString();
  }

  private static String text(String name) {
    try (InputStream in = ExplorePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this build: mvn package makes it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
