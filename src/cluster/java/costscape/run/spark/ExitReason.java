package costscape.run.spark;

import costscape.words.ClusterWords;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spark's reason why an executor ended, and what its exit code means to an operator. */
final class ExitReason {
  private static final Pattern CODE = Pattern.compile("[Ee]xit(?:ed with)? code:? (\\d+)");

  /** Java's and Spark's own codes. */
  private static final Map<Integer, ClusterWords> MEANINGS =
      Map.of(
          137, ClusterWords.KILLED,
          143, ClusterWords.TOLD_TO_END,
          134, ClusterWords.JAVA_BROKE_DOWN,
          50, ClusterWords.NOT_CAUGHT,
          52, ClusterWords.OUT_OF_MEMORY,
          53, ClusterWords.NO_FOLDER,
          56, ClusterWords.NOT_REACHED);

  private ExitReason() {}

  static String of(String reason) {
    Matcher matcher = CODE.matcher(reason);
    String line = reason.lines().findFirst().orElse(ClusterWords.NO_REASON.say()).strip();
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    if (matcher.find()) {
      ClusterWords meaning = MEANINGS.get(Integer.parseInt(matcher.group(1)));
      return meaning == null ? line : line + " (" + meaning.say() + ")";
    }
    return line;
  }
}
