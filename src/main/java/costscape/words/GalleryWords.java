package costscape.words;

/** The words of the cookbook's page around its recipes, and of the pictures made for it alone. */
public enum GalleryWords implements Phrase {
  TITLE("A cookbook of cost landscapes", "Ein Kochbuch der Kostenlandschaften"),
  HOW_TO_READ(
      "A picture that a command draws stands above this command. A command works in any folder,"
          + " needs no other file, and writes into the folder <code>output</code>; where two lines"
          + " are shown, the second reads what the first has written. Change a name, a range or"
          + " the data, and it is your picture. <code>costscape COMMAND --help</code> says what"
          + " else a command can do.",
      "Ein Bild, das ein Befehl zeichnet, steht über diesem Befehl. Ein Befehl läuft in jedem"
          + " Ordner, braucht keine andere Datei und schreibt in den Ordner <code>output</code>;"
          + " wo zwei Zeilen stehen, liest die zweite, was die erste geschrieben hat. Ändere einen"
          + " Namen, einen Bereich oder die Daten, und es ist dein Bild. <code>costscape BEFEHL"
          + " --help</code> sagt (auf Englisch), was ein Befehl noch kann."),
  RECORDS(
      "A picture that you make carries the record of its run inside, and <code>costscape again"
          + " FILE</code> repeats it. The pictures of this page are the same without the record.",
      "Ein Bild, das du machst, trägt die Aufzeichnung seines Laufs in sich, und <code>costscape"
          + " again DATEI</code> wiederholt ihn. Die Bilder dieser Seite sind dieselben ohne die"
          + " Aufzeichnung."),
  CHAPTERS("Chapters", "Kapitel"),
  PICTURES("Pictures", "Bilder"),
  SEARCH("Search", "Suche"),
  SEARCH_SUCH("path, penalty, --view …", "Weg, Strafe, --view …"),
  NONE_FOUND("no picture", "kein Bild"),
  ONE_FOUND("1 picture", "1 Bild"),
  FOUND("pictures", "Bilder"),
  COPY("Copy it", "Kopieren"),
  COPIED("Copied", "Kopiert"),
  SELECTED("Selected", "Ausgewählt"),
  COPY_COMMAND("Copy the command of:", "Den Befehl kopieren von:"),
  WRITES("writes %s", "schreibt %s"),
  NOT_HERE(
      "This picture is not here yet: <code>costscape gallery --all</code> draws it.",
      "Dieses Bild ist noch nicht hier: <code>costscape gallery --all</code> zeichnet es."),
  NOT_HERE_GRAPH(
      "This picture is not here yet: <code>costscape gallery --all</code> draws it, where"
          + " onnxruntime is.",
      "Dieses Bild ist noch nicht hier: <code>costscape gallery --all</code> zeichnet es, wo"
          + " onnxruntime ist."),

  BOUNDARY_BETWEEN("boundary, half way between two rows", "Grenze, mitten zwischen zwei Zeilen"),
  ONE_SIGMOID(
      "One sigmoid unit: weight w = −11, bias b = −11.",
      "Eine Sigmoid-Einheit: Gewicht w = −11, Bias b = −11."),
  NAMED_BY_WEIGHTS(
      "%s; curves are named by (w2_0_0, w2_1_0).", "%s; die Kurven heißen nach (w2_0_0; w2_1_0)."),
  PRINTED_CODE("what the printed code plots", "was der gedruckte Code zeichnet"),
  ONLY_MINIMUM(
      "where the true cost has its only minimum",
      "wo die wahren Kosten ihr einziges Minimum haben"),
  NOT_THE_COST(
      "Not the cost: y has shape 12×1 and the output 12, so that every output meets every label."
          + " The sum is 12 times the cross-entropy against the label 1/3 for all rows.",
      "Nicht die Kosten: y hat die Form 12×1 und die Ausgabe 12, sodass jede Ausgabe auf jede"
          + " Klasse trifft. Die Summe ist das Zwölffache der Kreuzentropie gegen den Zielwert 1/3"
          + " in allen Zeilen."),
  TO_THE_OTHER("trap (0) to lower minimum (1)", "Falle (0) bis tieferes Minimum (1)"),
  TOWARDS_THE_START("towards the start", "zum Start hin"),
  ENDS_IN_TRAP("ends in the trap", "endet in der Falle"),
  ENDS_LOWER("ends lower", "endet tiefer"),
  TRAP("Trap", "Falle"),
  LOWER_MINIMUM("Lower minimum", "Tieferes Minimum"),
  RIGHT_OF("%s: %d of %d right", "%s: %d von %d richtig"),
  BOTH_ARE_MINIMA(
      "trap data, 1-2-1 network, sigmoid, L2 0.01; gradient descent, rate 1. Both ends are minima"
          + " in all seven parameters; the paths are shadows on the plane through both ends and a"
          + " start.",
      "Daten trap, Netz 1-2-1, sigmoid, L2 0,01; Gradientenabstieg, Lernrate 1. Beide Enden sind"
          + " Minima in allen sieben Parametern; die Wege sind Schatten auf der Ebene durch beide"
          + " Enden und einen Start."),
  BRIEFLY_MINIMA(
      "both ends are minima in all 7 parameters; the paths are shadows",
      "beide Enden sind Minima in allen 7 Parametern; die Wege sind Schatten");

  private final Said said;

  GalleryWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
