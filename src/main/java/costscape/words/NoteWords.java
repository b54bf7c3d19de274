package costscape.words;

/**
 * What is said beside a result, in the order of a run: what was understood of the files, what was
 * taken for granted, what becomes of unfinished work. Errors are no notes, and are English.
 */
public enum NoteWords implements Phrase {
  NO_NETWORK(
      "no --model and no --at names a network: it is trained first, as trace does by itself (%s, %d"
          + " steps from random:1)",
      "weder --model noch --at nennt ein Netz: zuerst wird eines trainiert, wie trace es von selbst"
          + " tut (%s, %d Schritte ab random:1)"),
  TRAINED_FIRST(
      "trained to a cost of %s: %s; trace --name NAME keeps a training, and --model reads it",
      "trainiert bis zu Kosten von %s: %s; trace --name NAME bewahrt ein Training auf, und --model"
          + " liest es"),
  LOOKS_FROM(
      "looks from %s, an untrained network; --model or --at names another point",
      "der Blick geht von %s aus, einem untrainierten Netz; --model oder --at nennt einen anderen"
          + " Punkt"),
  BEGINS_AT(
      "training begins at %s; --start names another point",
      "das Training beginnt bei %s; --start nennt einen anderen Punkt"),
  INSTEAD("%s %s in place of %s", "%s %s statt %s"),
  OTHER_TABLE(
      "%s is no longer the table that %s was trained on: its SHA-256 is another one",
      "%s ist nicht mehr die Tabelle, mit der %s trainiert wurde: ihre SHA-256 ist eine andere"),
  OTHER_TABLE_ALL_ROWS(
      "%s is no longer the table that %s was trained on: its SHA-256 is another one, and no row is"
          + " held out",
      "%s ist nicht mehr die Tabelle, mit der %s trainiert wurde: ihre SHA-256 ist eine andere, und"
          + " keine Zeile wird zurückgehalten"),
  CLASSES_OR_NUMBERS(
      "%s: the %d numbers of %s are taken for classes; --cost mean_squared_error predicts them",
      "%s: die %d Zahlen von %s gelten als Klassen; --cost mean_squared_error sagt sie vorher"),
  UNLIKE_REACH(
      "%s: feature %s reaches %s as far as %s; --standardize makes features alike",
      "%s: das Merkmal %s reicht %s so weit wie %s; --standardize gleicht Merkmale an"),
  TIMES("%s times", "%s-mal"),
  MORE_THAN_A_MILLION_TIMES("more than a million times", "mehr als eine Million Mal"),

  WAS_TRAINED(
      "%s was trained with %s; here it is looked at with %s. %s",
      "%s wurde trainiert mit: %s; hier gilt: %s. %s"),
  MODEL_TAKES_OVER("--model %s takes over all of it", "--model %s übernimmt das alles"),
  OPTIONS_WOULD_DO(
      "%s would do, and --model %s takes over all of it",
      "%s genügt, und --model %s übernimmt das alles"),
  SCALED_BY_TRAINED(
      "columns scaled by the rows that trained", "Spalten skaliert nach den trainierten Zeilen"),
  SCALED_BY_OTHERS("columns scaled by other rows", "Spalten skaliert nach anderen Zeilen"),
  COLUMNS_AS_THEY_ARE("columns as they are", "Spalten, wie sie sind"),
  STANDARDIZED_FEATURES("standardized features", "standardisierte Merkmale"),
  STANDARDIZED_TARGET("a standardized target", "ein standardisiertes Ziel"),
  STANDARDIZED_BOTH(
      "standardized features and target", "standardisierte Merkmale und ein standardisiertes Ziel"),
  SOME_ROWS("%d of %d rows", "%d von %d Zeilen"),
  ALL_ROWS("all rows", "alle Zeilen"),
  HELD_OUT_OF_THESE("rows held out of these", "davon zurückgehaltene Zeilen"),
  OTHERS_HELD_OUT("other rows held out", "andere zurückgehaltene Zeilen"),
  NO_PENALTY("no penalty", "keine Strafe"),
  PENALTY("penalty %s", "Strafe %s"),

  INDEX_WITHOUT_NAME(
      "%s: the first column has no name, as an index: left out",
      "%s: die erste Spalte hat keinen Namen, wie ein Index: weggelassen"),
  INDEX_BY_NAME(
      "%s: the first column is called \"%s\", as an index: left out",
      "%s: die erste Spalte heißt „%s“, wie ein Index: weggelassen"),
  CODING(
      "%s: its letters are read as %s, for they are not UTF-8",
      "%s: die Buchstaben werden als %s gelesen, denn UTF-8 sind sie nicht"),
  DECIMAL_COMMA(
      "%s: a comma is taken for the decimal point, as in %s",
      "%s: ein Komma gilt als Dezimalzeichen, wie in %s"),
  ROW_LEFT_OUT(
      "%s: 1 row misses a value and is left out",
      "%s: 1 Zeile, der ein Wert fehlt, wird weggelassen"),
  ROWS_LEFT_OUT(
      "%s: %d rows miss a value and are left out",
      "%s: %d Zeilen, denen ein Wert fehlt, werden weggelassen"),
  PACKED(
      "%s: each block of %,d rows unpacks its file from the start; %,d files would spare that, or"
          + " files that gzip has not packed",
      "%s: jeder Block von %,d Zeilen entpackt seine Datei von vorn; %,d Dateien würden das"
          + " ersparen, oder Dateien ohne gzip"),

  ALL_FROM_ONE(
      "all %d parameters from one array, in costscape's order",
      "alle %d Parameter aus einem Feld, in der Reihenfolge von costscape"),
  LAYERS_FROM("%s, %s of weights (%s), from %s", "%s, %s von Gewichten (%s), aus %s"),
  ONE_LAYER("1 layer", "1 Schicht"),
  LAYERS("%d layers", "%d Schichten"),
  NO_BIASES(
      "; biases that the file does not have are 0", "; Biase, die in der Datei fehlen, sind 0"),
  ONE_OF_TWO_OUTPUTS(
      "; its two softmax outputs are one logistic output here, the second minus the first",
      "; seine zwei Ausgaben mit Softmax sind hier eine logistische, die zweite minus die erste"),
  LEFT_OUT("; left out: %s", "; weggelassen: %s"),
  FOLDED(
      "batch normalisation %s is folded into layer %s, with %s %s",
      "die Batch-Normalisierung %s ist in die Schicht %s eingerechnet, mit %s, %s"),
  EPSILON_OF_TORCH("torch's epsilon", "dem Epsilon von torch"),
  EPSILON_OF_FILE("the file's epsilon", "dem Epsilon der Datei"),
  ACTIVATION_ASSUMED(
      "; the activation is taken to be %s, --activation names another",
      "; als Aktivierung gilt %s, --activation nennt eine andere"),
  ACTIVATION("; its activation is %s", "; seine Aktivierung ist %s"),
  ACTIVATION_REPLACED(
      "; its activation is %s, and %s is taken in its place",
      "; seine Aktivierung ist %s, und statt ihrer gilt %s"),
  COSINE("cosine of --along to the axis: %s", "Kosinus von --along zur Achse: %s"),
  COSINES("cosines of --along to the axes: %s", "Kosinusse von --along zu den Achsen: %s"),

  STOPPED_SAVED(
      "stopped; what was finished is saved, and the same command goes on from there",
      "angehalten; was fertig war, ist gesichert, und derselbe Befehl macht dort weiter"),
  STOPPED_LOST(
      "stopped; nothing of this work is saved, and the same command begins it anew",
      "angehalten; nichts von dieser Arbeit ist gesichert, und derselbe Befehl beginnt sie von"
          + " vorn"),
  DONE_BEFORE("%d of %d blocks were done before", "%d von %d Blöcken waren schon fertig"),
  NO_ROOM_TO_SAVE(
      "finished blocks are not saved: they take %s, and beside the results %s are free",
      "fertige Blöcke werden nicht gesichert: sie brauchen %s, und neben den Ergebnissen sind %s"
          + " frei"),
  TOO_LARGE_TO_SAVE(
      "finished blocks are not saved: they take %s, and %s are the most that they may take",
      "fertige Blöcke werden nicht gesichert: sie brauchen %s, und mehr als %s dürfen sie nicht"
          + " belegen"),
  NO_MORE_SAVED(
      "no more finished blocks are saved: %s are taken, and %s would be left for them",
      "weitere fertige Blöcke werden nicht gesichert: %s sind belegt, und %s blieben für sie"),
  ANOTHER_SAVES(
      "finished blocks are not saved: another run of this is at it",
      "fertige Blöcke werden nicht gesichert: ein anderer Lauf davon ist dabei"),
  CANNOT_SAVE(
      "finished blocks cannot be saved: %s", "fertige Blöcke können nicht gesichert werden: %s"),
  CANNOT_SAVE_ANY_MORE(
      "finished blocks can no longer be saved: %s",
      "fertige Blöcke können nicht mehr gesichert werden: %s"),
  CANNOT_COPY(
      "finished blocks are no longer copied to %s: %s",
      "fertige Blöcke werden nicht mehr nach %s kopiert: %s"),
  LEFT_THERE(
      "%s: left there, for no record says that this command made it",
      "%s: bleibt dort, denn kein Bericht eines Laufs sagt, dass dieser Befehl es gemacht hat"),
  TOO_MANY_STEPS(
      "all steps that are recorded take up to %s of memory, and Java may use %s: an --every %s"
          + " times as large records few enough",
      "alle aufgezeichneten Schritte brauchen bis zu %s Speicher, und Java darf %s nutzen: ein"
          + " %s-mal so großes --every zeichnet wenig genug auf"),
  PASSED_ON_NO_MORE(
      "%s goes on writing to standard error; no more of it is passed on",
      "%s schreibt weiter in die Standardfehlerausgabe; mehr davon wird nicht weitergegeben"),

  NOT_USED("%s: not used, for %s", "%s: ohne Wirkung, denn %s"),
  PLAYER_DECIDES("an MP4's player decides", "das entscheidet, wer die MP4 abspielt"),
  NO_MOVING_FILE(
      "no --gif, --apng or --mp4 is made", "weder --gif noch --apng noch --mp4 wird gemacht"),
  RATE_NOT_USED(
      "%s finds its own step length: --rate is not used",
      "%s findet seine Schrittlänge selbst: --rate hat keine Wirkung"),
  LENT_GLYPHS("%s has no glyph for %s: %s lends it", "%s hat kein Zeichen für %s: %s leiht es"),

  READS_UNCHANGED("reads your own %s, unchanged", "liest die eigene Datei %s, unverändert"),
  RUNS("runs %s", "startet %s"),
  COMPUTES_AGAIN(
      "computes again: no table of this run holds what is drawn",
      "rechnet neu: keine Tabelle dieses Laufs enthält, was gezeichnet wird"),
  DRAWS("draws %s", "zeichnet %s"),
  FIGURE_OF_ONE("figure   of 1 picture, %d in a row", "Abbildung aus 1 Bild, %d nebeneinander"),
  FIGURE("figure   of %d pictures, %d in a row", "Abbildung aus %d Bildern, %d nebeneinander");

  private final Said said;

  NoteWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
