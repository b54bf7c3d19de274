package costscape.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A headless Firefox with one tab, driven by WebDriver BiDi, which needs no driver program. */
final class Firefox implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/firefox-esr",
          "/usr/bin/firefox",
          "/Applications/Firefox.app/Contents/MacOS/firefox");

  /** A window that nobody sees is never the active one, and without that no focus is shown. */
  private static final String ALWAYS_ACTIVE = "user_pref(\"focusmanager.testmode\", true);\n";

  private static final Pattern LISTENING = Pattern.compile("ws://(127\\.0\\.0\\.1:\\d+)");

  private static final long LOOK_NANOS = 10_000_000;

  private final Process process;
  private final DebuggingSocket socket;
  private final String context;
  private final List<String> errors = new ArrayList<>();

  private Firefox(Process process, String address) {
    this.process = process;
    socket = new DebuggingSocket(URI.create("ws://" + address + "/session"), this::hear);
    call("session.new", "{\"capabilities\":{}}");
    call("session.subscribe", "{\"events\":[\"log.entryAdded\"]}");
    context = call("browsingContext.create", "{\"type\":\"window\"}").get("context").getAsString();
  }

  static Optional<Path> find() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Firefox start(Path program, Path profile) throws IOException {
    Files.createDirectories(profile);
    Files.writeString(profile.resolve("user.js"), ALWAYS_ACTIVE);
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile",
            profile.toString(),
            "about:blank");
    builder.environment().put("HOME", profile.toString());
    Process process = builder.start();
    return new Firefox(process, DebuggingSocket.address(process, LISTENING));
  }

  /** Keeps the errors of the page. */
  private void hear(JsonObject said) {
    if (said.has("params") && said.getAsJsonObject("params").has("level")) {
      JsonObject entry = said.getAsJsonObject("params");
      if (entry.get("level").getAsString().equals("error")) {
        synchronized (errors) {
          errors.add(entry.get("text").getAsString());
        }
      }
    }
  }

  private JsonObject call(String method, String parameters) {
    JsonObject said = socket.call(method, parameters);
    if (said.get("type").getAsString().equals("error")) {
      throw new IllegalStateException(method + ": " + said);
    }
    return said.getAsJsonObject("result");
  }

  /** Opens an address in a window of some size, forgetting what went before. */
  void open(String address, int width, int height) {
    call(
        "browsingContext.setViewport",
        "{\"context\":\"%s\",\"viewport\":{\"width\":%d,\"height\":%d}}"
            .formatted(context, width, height));
    navigate("about:blank");
    synchronized (errors) {
      errors.clear();
    }
    navigate(address);
    call("browsingContext.activate", "{\"context\":\"%s\"}".formatted(context));
    await("globalThis.costscapePage !== undefined");
  }

  /**
   * Goes to an address and looks until its page is there: on a busy machine Firefox at times never
   * says that a page has loaded, which it has.
   */
  private void navigate(String address) {
    JsonObject to = new JsonObject();
    to.addProperty("context", context);
    to.addProperty("url", address);
    to.addProperty("wait", "none");
    call("browsingContext.navigate", to.toString());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DebuggingSocket.SECONDS);
    while (!isAt(address)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("never at " + address);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Returns whether a page is there whole; between two pages there is none to ask. */
  private boolean isAt(String address) {
    String page = address.replaceFirst("#.*", "");
    JsonObject said =
        socket.call(
            "script.evaluate",
            evaluation(
                "document.readyState === 'complete' && location.href.split('#')[0] === '%s'"
                    .formatted(page),
                false));
    return said.has("result")
        && said.getAsJsonObject("result").has("result")
        && said.getAsJsonObject("result").getAsJsonObject("result").get("value").getAsBoolean();
  }

  /** The value of a JavaScript expression as text; promises are waited for. */
  String text(String expression) {
    String whole = evaluation("Promise.resolve(" + expression + ").then(String)", true);
    JsonObject result = call("script.evaluate", whole);
    JsonElement value = result.get("result");
    if (value == null) {
      throw new IllegalStateException(expression + ": " + result);
    }
    return value.getAsJsonObject().get("value").getAsString();
  }

  private String evaluation(String expression, boolean isPromise) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", isPromise);
    JsonObject target = new JsonObject();
    target.addProperty("context", context);
    parameters.add("target", target);
    return parameters.toString();
  }

  /** Waits until an expression is true. */
  void await(String condition) {
    text(
        """
        new Promise((done, fail) => {
          const end = Date.now() + %d;
          const look = () => %s ? done() : Date.now() > end ? fail(new Error('never')) : setTimeout(look, 20);
          look();
        })\
        """
            .formatted(1000 * (DebuggingSocket.SECONDS / 2), "(" + condition + ")"));
  }

  /** Presses the mouse at a place of the window, and lets go. */
  void click(double x, double y) {
    call(
        "input.performActions",
        """
        {"context":"%s","actions":[{"type":"pointer","id":"mouse","actions":[
          {"type":"pointerMove","x":%d,"y":%d},
          {"type":"pointerDown","button":0},{"type":"pointerUp","button":0}]}]}\
        """
            .formatted(context, Math.round(x), Math.round(y)));
  }

  /** Presses a key; Tab is U+E004 and Enter U+E007 here. */
  void key(char key) {
    call(
        "input.performActions",
        """
        {"context":"%s","actions":[{"type":"key","id":"keys","actions":[
          {"type":"keyDown","value":"%s"},{"type":"keyUp","value":"%s"}]}]}\
        """
            .formatted(context, key, key));
  }

  List<String> errors() {
    synchronized (errors) {
      return List.copyOf(errors);
    }
  }

  @Override
  public void close() {
    call("browser.close", "{}");
    process
        .onExit()
        .completeOnTimeout(process, DebuggingSocket.SECONDS, TimeUnit.SECONDS)
        .join()
        .destroy();
  }
}
