package costscape.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * A window of a headless Chromium, driven by the DevTools protocol. All windows of this Java belong
 * to one browser, which ends with it; what a window keeps is seen by no other.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--enable-unsafe-swiftshader", // WebGL without a graphics card
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--remote-debugging-port=0");

  /** The codes of keys that do something by themselves. */
  private static final Map<String, Integer> VIRTUAL =
      Map.of("Tab", 9, "Enter", 13, "ArrowDown", 40);

  private static final Pattern LISTENING = Pattern.compile("ws://(127\\.0\\.0\\.1:\\d+)/");

  private static final int LONGEST_END_SECONDS = 5;

  /** The browser, once one is asked for. */
  private static Optional<Browser> browser = Optional.empty();

  private final String context;
  private final DebuggingSocket socket;
  private final List<JsonObject> events = new ArrayList<>();

  /** A running browser. */
  private record Browser(String address, DebuggingSocket socket) {
    static Browser start(Path program) throws IOException {
      Path profile = Files.createTempDirectory("chromium");
      List<String> line = new ArrayList<>(List.of(program.toString()));
      line.addAll(FLAGS);
      line.add("--user-data-dir=" + profile);
      line.add("about:blank");
      Process process = new ProcessBuilder(line).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, profile)));
      String address = DebuggingSocket.address(process, LISTENING);
      return new Browser(address, new DebuggingSocket(URI.create(whole(address)), event -> {}));
    }

    /** Ends it and removes what it kept. */
    private static void end(Process process, Path profile) {
      process.destroy();
      try {
        process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        FileUtils.deleteDirectory(profile.toFile());
      } catch (IOException | InterruptedException e) {
        System.err.println(profile + " is left: " + e);
      }
    }

    /** Where the browser as a whole listens. */
    private static String whole(String address) throws IOException {
      HttpRequest version =
          HttpRequest.newBuilder(URI.create("http://" + address + "/json/version")).build();
      try {
        String said =
            HttpClient.newHttpClient().send(version, HttpResponse.BodyHandlers.ofString()).body();
        return JsonParser.parseString(said)
            .getAsJsonObject()
            .get("webSocketDebuggerUrl")
            .getAsString();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private Chromium(Browser browser) {
    context =
        result(browser.socket(), "Target.createBrowserContext", "{}")
            .get("browserContextId")
            .getAsString();
    String target =
        result(
                browser.socket(),
                "Target.createTarget",
                "{\"url\":\"about:blank\",\"newWindow\":true,\"browserContextId\":\"%s\"}"
                    .formatted(context))
            .get("targetId")
            .getAsString();
    String tab = "ws://" + browser.address() + "/devtools/page/" + target;
    socket = new DebuggingSocket(URI.create(tab), this::hear);
    Stream.of("Runtime", "Log", "Network", "Page")
        .forEach(domain -> call(domain + ".enable", "{}"));
    call("Emulation.setFocusEmulationEnabled", "{\"enabled\":true}");
  }

  static Optional<Path> find() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Opens a window, of the browser that runs already if there is one. */
  static synchronized Chromium open(Path program) throws IOException {
    if (browser.isEmpty()) {
      browser = Optional.of(Browser.start(program));
    }
    return new Chromium(browser.get());
  }

  private void hear(JsonObject event) {
    synchronized (events) {
      events.add(event);
    }
  }

  /** Calls a method of the protocol and waits for its result. */
  public JsonObject call(String method, String parameters) {
    return result(socket, method, parameters);
  }

  private static JsonObject result(DebuggingSocket socket, String method, String parameters) {
    JsonObject said = socket.call(method, parameters);
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.get("error"));
    }
    return said.getAsJsonObject("result");
  }

  /** The value of a JavaScript expression; promises are waited for. */
  public JsonElement evaluate(String expression) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    JsonObject result = call("Runtime.evaluate", parameters.toString());
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.getAsJsonObject("result").get("value");
  }

  public String text(String expression) {
    return evaluate(expression).getAsString();
  }

  public double number(String expression) {
    return evaluate(expression).getAsDouble();
  }

  /** Waits until an expression is true, on this page or on the one that it opens meanwhile. */
  public void await(String condition) {
    try {
      awaitHere(condition);
    } catch (IllegalStateException e) {
      if (!String.valueOf(e.getMessage()).contains("navigated")) {
        throw e;
      }
      awaitHere(condition);
    }
  }

  private void awaitHere(String condition) {
    evaluate(
        """
        new Promise((done, fail) => {
          const end = Date.now() + %d;
          const look = () => %s ? done() : Date.now() > end ? fail(new Error('never')) : setTimeout(look, 20);
          look();
        })\
        """
            .formatted(1000 * (DebuggingSocket.SECONDS / 2), "(" + condition + ")"));
  }

  /** Opens the landscape's page in a window of some size, forgetting what went before. */
  void open(String address, int width, int height) {
    show(address, width, height);
    await("globalThis.costscapePage !== undefined");
  }

  /** Opens any page. */
  void show(String address, int width, int height) {
    size(width, height);
    forget();
    call("Page.navigate", "{\"url\":\"about:blank\"}");
    await("location.href === 'about:blank'");
    JsonObject to = new JsonObject();
    to.addProperty("url", address);
    call("Page.navigate", to.toString());
    await("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  /** Forgets what was said of the page until now. */
  void forget() {
    synchronized (events) {
      events.clear();
    }
  }

  public void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":%b}"
            .formatted(width, height, width < 700));
  }

  public void mouse(String type, double x, double y) {
    call(
        "Input.dispatchMouseEvent",
        "{\"type\":\"%s\",\"x\":%s,\"y\":%s,\"button\":\"left\",\"buttons\":%d,\"clickCount\":1}"
            .formatted(type, x, y, type.equals("mouseReleased") ? 0 : 1));
  }

  public void key(String key) {
    String said = key.equals("Enter") ? "\\r" : key;
    String text = said.length() <= 2 ? ",\"text\":\"" + said + "\"" : "";
    Integer code = VIRTUAL.get(key);
    String virtual = code == null ? "" : ",\"windowsVirtualKeyCode\":" + code;
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          "{\"type\":\"%s\",\"key\":\"%s\"%s%s}"
              .formatted(type, key, virtual, type.equals("keyDown") ? text : ""));
    }
  }

  /** Errors of the page since it was opened: exceptions, console errors, refused loads. */
  public List<String> errors() {
    return events("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled").stream()
        .map(JsonObject::toString)
        .filter(event -> !event.contains("\"level\":\"verbose\""))
        .filter(
            event -> !event.contains("GL Driver Message (OpenGL, Performance")) // no graphics card
        .toList();
  }

  /** Addresses that were asked for since the page was opened, its own among them. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.getAsJsonObject("params").getAsJsonObject("request"))
        .map(request -> request.get("url").getAsString())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  List<JsonObject> events(String... methods) {
    synchronized (events) {
      return events.stream()
          .filter(event -> List.of(methods).contains(event.get("method").getAsString()))
          .toList();
    }
  }

  @Override
  public void close() {
    synchronized (Chromium.class) {
      result(
          browser.orElseThrow().socket(),
          "Target.disposeBrowserContext",
          "{\"browserContextId\":\"%s\"}".formatted(context));
    }
  }
}
