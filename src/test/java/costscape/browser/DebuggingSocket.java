package costscape.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser's socket for debugging: it answers calls, and says unasked what happens. */
final class DebuggingSocket {
  /** Far longer than anything takes: only a hang gets here. */
  static final int SECONDS = 180;

  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();

  /**
   * @param unasked hears what is no answer
   */
  DebuggingSocket(URI address, Consumer<JsonObject> unasked) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Ear(unasked))
            .join();
  }

  /**
   * Waits until a browser says where it listens.
   *
   * @param listening whose first group is the address
   * @throws IOException where the browser ends before
   */
  static String address(Process browser, Pattern listening) throws IOException {
    BufferedReader words = browser.errorReader();
    for (String said = words.readLine(); said != null; said = words.readLine()) {
      Matcher matcher = listening.matcher(said);
      if (matcher.find()) {
        Thread drain = new Thread(() -> words.lines().forEach(ignored -> {}));
        drain.setDaemon(true);
        drain.start();
        return matcher.group(1);
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** Calls a method of the protocol and waits for the whole answer, which may be an error. */
  JsonObject call(String method, String parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String text = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    socket.sendText(text, true).join();
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  /** Collects the pieces of messages; answers wake their caller. */
  private final class Ear implements WebSocket.Listener {
    private final Consumer<JsonObject> unasked;
    private final StringBuilder message = new StringBuilder();

    private Ear(Consumer<JsonObject> unasked) {
      this.unasked = unasked;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        hear(JsonParser.parseString(message.toString()).getAsJsonObject());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void hear(JsonObject said) {
      if (said.has("id") && !said.get("id").isJsonNull()) {
        answers.remove(said.get("id").getAsInt()).complete(said);
      } else {
        unasked.accept(said);
      }
    }
  }
}
