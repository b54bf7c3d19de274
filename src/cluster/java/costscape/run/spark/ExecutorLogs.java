package costscape.run.spark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What executors wrote on standard error, where their machines show it: a standalone worker does so
 * on its page, also when the executor has ended.
 */
final class ExecutorLogs {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Bytes of the end of a log in which the cause should stand. */
  private static final int TAIL = 16_000;

  private static final int LONGEST_LINE = 300;

  /** A line that says what went wrong, and not where in the program. */
  private static final Pattern CAUSE =
      Pattern.compile("(Exception|Error|ERROR|Caused by|[Cc]ould not|[Cc]annot|No space)");

  private static final Pattern PLACE = Pattern.compile("^\\s+(at |\\.\\.\\. )");

  /** Date, time and level of a line of Spark's log. */
  private static final Pattern STAMP =
      Pattern.compile("^\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d (ERROR|WARN|INFO) ");

  private final Map<String, Supplier<String>> places = new ConcurrentHashMap<>();

  /**
   * @param place finds a page that shows the log, or words that say where it is
   */
  void at(String executor, Supplier<String> place) {
    places.put(executor, place);
  }

  /**
   * The last line that names a cause, where one is found that is not known yet, and where to look;
   * empty or begins with a semicolon.
   */
  String words(String executor, String known) {
    String place = places.getOrDefault(executor, () -> "").get();
    String line =
        lastLine(place)
            .filter(found -> !known.contains(found.substring(found.indexOf(": ") + 1).strip()))
            .map("; its last line: %s"::formatted)
            .orElse("");
    return place.isEmpty() ? "" : "%s; see %s".formatted(line, place);
  }

  private static Optional<String> lastLine(String place) {
    if (!place.startsWith("http")) {
      return Optional.empty();
    }
    String plain = place.replace("/logPage/", "/log/") + "&byteLength=" + TAIL;
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(plain)).timeout(PATIENCE).build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() == 200 ? cause(answer.body().lines().toList()) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The last line of a log that names a cause. */
  static Optional<String> cause(List<String> log) {
    for (int k = log.size() - 1; k >= 0; k--) {
      String line = log.get(k);
      if (!PLACE.matcher(line).find() && CAUSE.matcher(line).find()) {
        String words = STAMP.matcher(line).replaceFirst("").strip();
        return Optional.of(
            words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + "…" : words);
      }
    }
    return Optional.empty();
  }
}
