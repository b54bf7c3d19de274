package costscape.run.spark;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spark's reason why an executor ended, and what its exit code means to an operator. */
final class ExitReason {
  private static final Pattern CODE = Pattern.compile("[Ee]xit(?:ed with)? code:? (\\d+)");

  /** Java's and Spark's own codes. */
  private static final Map<Integer, String> MEANINGS =
      Map.of(
          137, "killed from outside, as a machine does that has too little memory",
          143, "told to end from outside",
          134, "its Java broke down",
          50, "a failure that nothing caught",
          52, "its memory ran out: --executor-memory of spark-submit gives more",
          53, "it could make no folder on its disk: see spark.local.dir",
          56, "it could not reach the asking program");

  private ExitReason() {}

  static String of(String reason) {
    Matcher matcher = CODE.matcher(reason);
    String line = reason.lines().findFirst().orElse("no reason is known").strip();
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    if (matcher.find()) {
      String meaning = MEANINGS.get(Integer.parseInt(matcher.group(1)));
      return meaning == null ? line : line + " (" + meaning + ")";
    }
    return line;
  }
}
