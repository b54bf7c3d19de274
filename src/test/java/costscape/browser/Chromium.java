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

/** A headless Chromium with one tab, driven by the DevTools protocol. */
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

  private final Process process;
  private final DebuggingSocket socket;
  private final List<JsonObject> events = new ArrayList<>();

  private Chromium(Process process, String address) throws IOException, InterruptedException {
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + address + "/json")).build();
    String tabs = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
    String tab =
        JsonParser.parseString(tabs).getAsJsonArray().asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(target -> target.get("type").getAsString().equals("page"))
            .findFirst()
            .orElseThrow()
            .get("webSocketDebuggerUrl")
            .getAsString();
    socket = new DebuggingSocket(URI.create(tab), this::hear);
    Stream.of("Runtime", "Log", "Network", "Page")
        .forEach(domain -> call(domain + ".enable", "{}"));
  }

  static Optional<Path> find() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(FLAGS);
    line.add("--user-data-dir=" + profile);
    line.add("about:blank");
    Process process = new ProcessBuilder(line).start();
    return new Chromium(process, DebuggingSocket.address(process, LISTENING));
  }

  private void hear(JsonObject event) {
    synchronized (events) {
      events.add(event);
    }
  }

  /** Calls a method of the protocol and waits for its result. */
  public JsonObject call(String method, String parameters) {
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
    synchronized (events) {
      events.clear();
    }
    call("Page.navigate", "{\"url\":\"about:blank\"}");
    await("location.href === 'about:blank'");
    JsonObject to = new JsonObject();
    to.addProperty("url", address);
    call("Page.navigate", to.toString());
    await("location.href !== 'about:blank' && document.readyState === 'complete'");
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
    call("Browser.close", "{}");
    process
        .onExit()
        .completeOnTimeout(process, DebuggingSocket.SECONDS, TimeUnit.SECONDS)
        .join()
        .destroy();
  }
}
