package costscape.words;

/** What a cluster lacks, waits for or has lost. Words of the cluster's own stay as they are. */
public enum ClusterWords implements Phrase {
  COMPUTED_HERE(
      "what this machine ends sooner than the cluster would is computed here; --everywhere sends it"
          + " there"),
  WAITING(
      "no machine of the cluster %s has come to compute; it may be busy, or none has the %s of"
          + " memory free that --executor-memory asks for; waiting"),
  TOO_LARGE(
      "this job has %,d pieces and %,d MB of data, which each executor holds: with %,d MB of memory"
          + " it will probably fail; --executor-memory %sm of spark-submit would do"),
  OTHER_JAVA(
      "the cluster runs %s and this machine %s: numbers are the same, and pictures drawn there may"
          + " differ by a shade"),
  LOST("executor %s on %s was lost: %s%s"),
  ENDED_AT_START("executor %s on %s ended at its start: %s%s"),
  SOME_MACHINE("a machine of the cluster"),
  NO_REASON("no reason is known"),
  LAST_LINE("; its last line: %s"),
  SEE("%s; see %s"),
  KILLED("killed from outside, as a machine does that has too little memory"),
  TOLD_TO_END("told to end from outside"),
  JAVA_BROKE_DOWN("its Java broke down"),
  NOT_CAUGHT("a failure that nothing caught"),
  OUT_OF_MEMORY("its memory ran out: --executor-memory of spark-submit gives more"),
  NO_FOLDER("it could make no folder on its disk: see spark.local.dir"),
  NOT_REACHED("it could not reach the asking program");

  private final Said said;

  ClusterWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}
