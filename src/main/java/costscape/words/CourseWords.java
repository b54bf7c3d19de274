package costscape.words;

/** What the pages of the course say around its steps, and the page for the teacher of its own. */
public enum CourseWords implements Phrase {
  TITLE("Cost landscapes: a course", "Kostenlandschaften: ein Kurs"),
  ABOUT(
      "How does a network learn? By rolling downhill in a landscape of costs. You need to know what"
          + " a graph and a percentage are, no more. No number here is copied from a book: each was"
          + " computed when this course was made.",
      "Wie lernt ein Netz? Indem es in einer Landschaft von Kosten bergab rollt. Man muss wissen,"
          + " was ein Graph und was ein Prozentsatz ist, mehr nicht. Keine Zahl ist abgeschrieben:"
          + " jede wurde berechnet, als dieser Kurs gemacht wurde."),
  COURSE("The course", "Der Kurs"),
  LIVE_PAGE("The live page", "Die interaktive Seite"),

  PAGE_ALONE("A page of the course", "Eine Seite des Kurses"),
  PAGE_OF("Page %d of %d", "Seite %d von %d"),
  BACK("Back", "Zurück"),
  NEXT("Next", "Weiter"),
  NEXT_PAGE("Next page:", "Nächste Seite:"),
  TO_CONTENTS("To the contents", "Zum Inhalt"),
  SEEN("What is seen", "Was zu sehen ist"),
  COST("cost", "Kosten"),
  ROLL("Roll", "Rollen"),
  A_QUESTION("A question", "Eine Frage"),
  TO_FIND("To find", "Zu finden"),
  TRY(
      "Try it on the live page, which judges each run",
      "Probiere es auf der interaktiven Seite aus; sie beurteilt jeden Lauf"),

  WORKSHEET("Worksheet", "Arbeitsblatt"),
  THE_WORKSHEET("The worksheet", "Das Arbeitsblatt"),
  NAME("Name:", "Name:"),
  CLASS("Class:", "Klasse:"),
  DATE("Date:", "Datum:"),

  FOR_TEACHER("For the teacher", "Für die Lehrkraft"),
  TIMES(
      "The %d pages take about %d minutes, and their tasks about %d more: %d lessons of %d minutes."
          + " These times are estimates; no class has been timed.",
      "Die %d Seiten brauchen etwa %d Minuten, ihre Aufgaben etwa %d weitere: %d Stunden von %d"
          + " Minuten. Diese Zeiten sind geschätzt; gemessen wurde noch in keiner Klasse."),
  MINUTES("%d minutes, task %d", "%d Minuten, Aufgabe %d"),
  AIM("Aim", "Ziel"),
  MISTAKE("A mistake to expect", "Ein Fehler, der zu erwarten ist"),
  QUESTION("Question", "Frage"),
  FOUND_BY("A run that finds it", "Ein Lauf, der es findet"),
  PRESS_RUN("Open it and press Run", "Öffnen und Start drücken"),
  PENALTY("penalty", "Strafe"),
  MOMENTUM("momentum", "Schwung"),
  RATE("rate", "Rate"),
  ON_MAP("on the map %s across, %s up", "auf der Karte %s waagrecht, %s senkrecht"),

  ONE_LESSON("One lesson only", "Nur eine Stunde"),
  ONE_LESSON_TAKES(
      "Pages %d, %d and %d (%d minutes) and the task of page %d (%d); the first curve of page %d is"
          + " a good end. Their questions on the worksheet are for home.",
      "Die Seiten %d, %d und %d (%d Minuten) und die Aufgabe von Seite %d (%d); die erste Kurve von"
          + " Seite %d ist ein guter Schluss. Ihre Fragen auf dem Arbeitsblatt sind für zu Hause."),
  AGAIN("Starting again", "Neu beginnen"),
  RESET_SHOWS(
      "Reset below the map shows again what was opened: a step of the course, data or a link.",
      "Zurücksetzen unter der Karte zeigt wieder, was geöffnet wurde: einen Schritt des Kurses,"
          + " Daten oder einen Link."),
  OWN_DATA("Own data", "Eigene Daten"),
  OWN_DATA_ARE(
      "On the live page the last entry of Data, Your data …. The file has a first row of names and"
          + " then a row for each example; its last column is what the network is to predict, a"
          + " class or a number.",
      "Auf der interaktiven Seite der letzte Eintrag bei Daten, Eigene Daten …. Die Datei hat eine"
          + " erste Zeile mit Namen und dann eine Zeile je Beispiel; ihre letzte Spalte ist, was"
          + " das Netz vorhersagen soll, eine Klasse oder eine Zahl."),
  LINKS("Links", "Links"),
  LINKS_HOLD(
      "On the live page More, Save, Copy link: the link holds all that is seen, own data too. It"
          + " opens for others only where they reach the folder at the same address.",
      "Auf der interaktiven Seite Mehr, Sichern, Link kopieren: der Link enthält alles, was zu"
          + " sehen ist, auch eigene Daten. Bei anderen öffnet er sich nur, wenn sie den Ordner"
          + " unter derselben Adresse erreichen."),
  PROJECTOR("On a projector", "Am Beamer"),
  PROJECTOR_SHOWS(
      "On the live page the key l shows map and fit alone and large, without the sentences of the"
          + " course; t changes between light and dark.",
      "Auf der interaktiven Seite zeigt die Taste l nur Karte und Anpassung, groß und ohne die"
          + " Sätze des Kurses; t wechselt zwischen hell und dunkel."),
  PRINTING("Printing", "Drucken"),
  PRINTED_ON(
      "The worksheet prints on one sheet of A4, on both sides: five pages of the course on each."
          + " This page needs several sheets.",
      "Das Arbeitsblatt passt gedruckt auf ein Blatt A4 mit Vorder- und Rückseite: fünf Seiten des"
          + " Kurses auf jeder. Diese Seite hier braucht mehrere Blätter."),
  OFFLINE("Without a network", "Ohne Netzverbindung"),
  COPY_FOLDER(
      "Copy the whole folder: %s.html is the live page, and every other page of the folder needs it"
          + " beside itself. Nothing is loaded from elsewhere. Tried in Chromium and Firefox.",
      "Den ganzen Ordner kopieren: %s.html ist die interaktive Seite, und alle anderen Seiten des"
          + " Ordners brauchen sie neben sich. Von anderswo wird nichts geladen. Erprobt in"
          + " Chromium und Firefox.");

  private final Said said;

  CourseWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}
