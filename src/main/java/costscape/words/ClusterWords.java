package costscape.words;

/** What a cluster lacks, waits for or has lost. Words of the cluster's own stay as they are. */
public enum ClusterWords implements Phrase {
  COMPUTED_HERE(
      "what this machine ends sooner than the cluster would is computed here; --everywhere sends it"
          + " there",
      "was dieser Rechner eher beendet als der Cluster, wird hier gerechnet; --everywhere schickt"
          + " es dorthin"),
  WAITING(
      "no machine of the cluster %s has come to compute; it may be busy, or none has the %s of"
          + " memory free that --executor-memory asks for; waiting",
      "kein Rechner des Clusters %s ist zum Rechnen gekommen; vielleicht ist er beschäftigt, oder"
          + " keiner hat die %s Speicher frei, die --executor-memory verlangt; es wird gewartet"),
  TOO_LARGE(
      "this job has %,d pieces and %,d MB of data, which each executor holds: with %,d MB of memory"
          + " it will probably fail; --executor-memory %sm of spark-submit would do",
      "diese Arbeit hat %,d Stücke und %,d MB Daten, die jeder Executor hält: mit %,d MB Speicher"
          + " wird sie wohl scheitern; --executor-memory %sm von spark-submit würde genügen"),
  OTHER_JAVA(
      "the cluster runs %s and this machine %s: numbers are the same, and pictures drawn there may"
          + " differ by a shade",
      "auf dem Cluster läuft %s und hier %s: die Zahlen sind gleich, und Bilder von dort können um"
          + " einen Farbton anders sein"),
  LOST("executor %s on %s was lost: %s%s", "Executor %s auf %s ging verloren: %s%s"),
  ENDED_AT_START(
      "executor %s on %s ended at its start: %s%s", "Executor %s auf %s endete beim Start: %s%s"),
  SOME_MACHINE("a machine of the cluster", "einem Rechner des Clusters"),
  NO_REASON("no reason is known", "der Grund ist nicht bekannt"),
  LAST_LINE("; its last line: %s", "; seine letzte Zeile: %s"),
  SEE("%s; see %s", "%s; siehe %s"),
  KILLED(
      "killed from outside, as a machine does that has too little memory",
      "von außen beendet, wie es ein Rechner mit zu wenig Speicher tut"),
  TOLD_TO_END("told to end from outside", "von außen zum Ende aufgefordert"),
  JAVA_BROKE_DOWN("its Java broke down", "sein Java brach zusammen"),
  NOT_CAUGHT("a failure that nothing caught", "ein Fehler, den nichts auffing"),
  OUT_OF_MEMORY(
      "its memory ran out: --executor-memory of spark-submit gives more",
      "sein Speicher ging aus: --executor-memory von spark-submit gibt mehr"),
  NO_FOLDER(
      "it could make no folder on its disk: see spark.local.dir",
      "er konnte auf seiner Platte keinen Ordner anlegen: siehe spark.local.dir"),
  NOT_REACHED(
      "it could not reach the asking program",
      "er konnte das Programm nicht erreichen, das ihn rief");

  private final Said said;

  ClusterWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
