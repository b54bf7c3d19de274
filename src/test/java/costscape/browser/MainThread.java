package costscape.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tasks of the page's own thread, from the browser's trace. A task is long if it takes the thread
 * more of its processor than a fixed sum takes, so that neither a slow machine nor a busy one fails
 * a test. The sum takes some 200 ms on two busy cores, where the page's longest tasks take 80.
 */
final class MainThread {
  /** The name that Chromium gives to the thread that runs a page's scripts. */
  private static final String THREAD = "CrRendererMain";

  /** Milliseconds that a sum of ten million sines takes. */
  private static final String SUM =
      """
      (() => {
        const start = performance.now();
        let sum = 0;
        for (let k = 0; k < 1e7; k++) {
          sum += Math.sin(k);
        }
        return performance.now() - start + 0 * sum;
      })()\
      """;

  private final Chromium chromium;

  MainThread(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Checks that the thread is busy with small tasks only while something goes on. */
  void assertNoLongTaskWhile(Runnable work) {
    double sum = Math.min(chromium.number(SUM), chromium.number(SUM));
    List<Double> tasks = tasksWhile(work);
    assertTrue(tasks.size() > 20, "no trace");
    List<Double> first = tasks.subList(0, 5);
    assertTrue(tasks.get(0) < sum, first + " ms, where the sum takes " + sum);
  }

  /** Milliseconds of the thread's tasks while something goes on, the longest first. */
  private List<Double> tasksWhile(Runnable work) {
    chromium.call("HeapProfiler.collectGarbage", "{}"); // what earlier tests left is not the page's
    chromium.call(
        "Tracing.start",
        "{\"transferMode\":\"ReportEvents\",\"traceConfig\":{\"includedCategories\":"
            + "[\"toplevel\",\"devtools.timeline\",\"disabled-by-default-devtools.timeline\"]}}");
    try {
      work.run();
    } finally {
      chromium.call("Tracing.end", "{}");
    }
    while (chromium.events("Tracing.tracingComplete").isEmpty()) {
      chromium.evaluate("new Promise(done => setTimeout(done, 50))");
    }
    List<JsonObject> events = new ArrayList<>();
    for (JsonObject part : chromium.events("Tracing.dataCollected")) {
      for (JsonElement event : part.getAsJsonObject("params").getAsJsonArray("value")) {
        events.add(event.getAsJsonObject());
      }
    }
    return processorMillis(events);
  }

  private static List<Double> processorMillis(List<JsonObject> events) {
    List<String> threads =
        events.stream()
            .filter(event -> event.get("name").getAsString().equals("thread_name"))
            .filter(e -> THREAD.equals(e.getAsJsonObject("args").get("name").getAsString()))
            .map(MainThread::thread)
            .toList();
    return events.stream()
        .filter(event -> event.get("name").getAsString().endsWith("RunTask"))
        .filter(event -> event.has("tdur") && threads.contains(thread(event)))
        .map(event -> event.get("tdur").getAsDouble() / 1000)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static String thread(JsonObject event) {
    return event.get("pid") + " " + event.get("tid");
  }
}
