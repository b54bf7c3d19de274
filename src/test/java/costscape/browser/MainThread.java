package costscape.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the page's own thread does, from the browser's trace. A long task is one that the page's
 * long-task observer would report, past 50 ms; here its processor time counts, so that a busy
 * machine, which lets every program wait, does not fail a test.
 */
final class MainThread {
  /** The name that Chromium gives to the thread that runs a page's scripts. */
  private static final String THREAD = "CrRendererMain";

  private final Chromium chromium;

  MainThread(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Milliseconds of the thread's tasks while something goes on, the longest first. */
  List<Double> tasksWhile(Runnable work) {
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
