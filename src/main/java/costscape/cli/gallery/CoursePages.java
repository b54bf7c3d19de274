package costscape.cli.gallery;

import costscape.lesson.BilingualText;
import costscape.lesson.Course;
import costscape.lesson.CourseCurve;
import costscape.lesson.CoursePage;
import costscape.lesson.CourseStep;
import costscape.lesson.Task;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.file.BundledText;
import costscape.words.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The course as pages that work offline: an index, the pages with the live page beside each step, a
 * page for the teacher and a worksheet, each in both languages.
 */
public final class CoursePages {
  /** The live page's file, without its ending. */
  public static final String LIVE = "costscape";

  /** The minutes of a lesson at school. */
  private static final int LESSON = 45;

  private final List<CoursePage> pages;
  private final Language language;

  /** The name of the only page's file; empty where there are all pages and an index. */
  private final String stem;

  private CoursePages(List<CoursePage> pages, Language language, String stem) {
    this.pages = pages;
    this.language = language;
    this.stem = stem;
  }

  private boolean alone() {
    return !stem.isEmpty();
  }

  /** The names of the files of a page by itself, one in each language. */
  public static List<String> namesOfOne(String stem) {
    return Stream.of(Language.values()).map(language -> file(stem, language)).toList();
  }

  /** A page by itself, by the names of its files, which begin with a stem. */
  public static Map<String, String> ofOne(CoursePage page, String stem) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      files.put(file(stem, language), new CoursePages(List.of(page), language, stem).page(0));
    }
    return files;
  }

  /** The names of the files, without their endings, which are known before the runs. */
  public static List<String> names() {
    List<String> all = new ArrayList<>();
    for (Language language : Language.values()) {
      List.of("index", "teacher", "worksheet").forEach(name -> all.add(file(name, language)));
      for (int k = 0; k < Course.names().size(); k++) {
        all.add(file(numbered(k, Course.names().get(k)), language));
      }
    }
    return all;
  }

  /** Every page by its name. */
  public static Map<String, String> of(List<CoursePage> pages) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      CoursePages course = new CoursePages(pages, language, "");
      all.put(file("index", language), course.index());
      all.put(file("teacher", language), course.teacher());
      all.put(file("worksheet", language), course.worksheet());
      for (int k = 0; k < pages.size(); k++) {
        all.put(file(numbered(k, pages.get(k).name()), language), course.page(k));
      }
    }
    return all;
  }

  private static String numbered(int index, String name) {
    return "%02d-%s".formatted(index + 1, name);
  }

  /** The name of a file in a language, without its ending. */
  public static String file(String name, Language language) {
    return language == Language.ENGLISH ? name : name + "-" + language.code();
  }

  private String link(int index) {
    return file(numbered(index, pages.get(index).name()), language) + ".html";
  }

  private String say(String english, String german) {
    return new BilingualText(english, german).in(language);
  }

  private String html(String body) {
    return escaped(body);
  }

  private String livePage() {
    return say("The live page", "Die interaktive Seite");
  }

  /** A text whose parameters are named as on the axes of the live page. */
  private String text(BilingualText words) {
    return typeset(html(words.in(language)));
  }

  private static String typeset(String html) {
    return html.replaceAll(
        "\\b([wb])(\\d+)_(\\d+)(?:_(\\d+))?\\b", "$1<sup>($2)</sup><sub>$3$4</sub>");
  }

  /** A whole document, with a line that leads to the index and to the other language. */
  private String document(String name, String title, String body) {
    Language other = language == Language.ENGLISH ? Language.GERMAN : Language.ENGLISH;
    return template("course.html")
        .replace("{{lang}}", language.code())
        .replace("{{title}}", html(title))
        .replace("{{style}}", template("course.css"))
        .replace("{{index}}", (alone() ? LIVE : file("index", language)) + ".html")
        .replace("{{course}}", alone() ? livePage() : say("The course", "Der Kurs"))
        .replace("{{other}}", file(name, other) + ".html")
        .replace("{{other-lang}}", other.code())
        .replace("{{other-name}}", other == Language.GERMAN ? "Deutsch" : "English")
        .replace("{{body}}", body);
  }

  private String index() {
    String title = say("Cost landscapes: a course", "Kostenlandschaften: ein Kurs");
    String list =
        IntStream.range(0, pages.size())
            .mapToObj(
                k ->
                    "<li><a href=\"%s\">%s</a><br>%s</li>\n"
                        .formatted(link(k), text(pages.get(k).title()), text(pages.get(k).aim())))
            .collect(Collectors.joining());
    return document(
        "index",
        title,
        """
        <main class="plain"><h1>%s</h1>
        <p>%s</p>
        <ol class="contents">
        %s</ol>
        <p><a href="%s.html#lang=%s">%s</a> · <a href="%s.html">%s</a> · <a href="%s.html">%s</a></p></main>
        """
            .formatted(
                title,
                say(
                    "How does a network learn? By rolling downhill in a landscape of costs. You"
                        + " need to know what a graph and a percentage are, no more. No number here"
                        + " is copied from a book: each was computed when this course was made.",
                    "Wie lernt ein Netz? Indem es in einer Landschaft von Kosten bergab rollt. Man"
                        + " muss wissen, was ein Graph und was ein Prozentsatz ist, mehr nicht."
                        + " Keine Zahl ist abgeschrieben: jede wurde berechnet, als dieser Kurs"
                        + " gemacht wurde."),
                list,
                LIVE,
                language.code(),
                livePage(),
                file("worksheet", language),
                say("The worksheet", "Das Arbeitsblatt"),
                file("teacher", language),
                say("For the teacher", "Für die Lehrkraft")));
  }

  private String page(int index) {
    CoursePage page = pages.get(index);
    String steps = page.steps().stream().map(this::step).collect(Collectors.joining());
    String onward =
        alone()
            ? ""
            : index + 1 < pages.size()
                ? "<a id=\"onward\" href=\"%s\">%s %s</a>"
                    .formatted(
                        link(index + 1),
                        say("Next page:", "Nächste Seite:"),
                        text(pages.get(index + 1).title()))
                : "<a id=\"onward\" href=\"%s.html\">%s</a>"
                    .formatted(file("index", language), say("To the contents", "Zum Inhalt"));
    String body =
        """
        <main class="lesson"><section id="words">
        <p class="soft">%s</p>
        <h1>%s</h1>
        %s%s
        <div class="bar"><button type="button" id="back">%s</button> <span id="count" aria-live="polite"></span>
        <button type="button" id="next">%s</button></div>
        <p>%s</p>
        </section>
        <section id="show" aria-label="%s"><iframe title="%s" hidden></iframe></section></main>
        <script>
        %s</script>
        """
            .formatted(
                alone()
                    ? say("A page of the course", "Eine Seite des Kurses")
                    : say("Page %d of %d", "Seite %d von %d").formatted(index + 1, pages.size()),
                text(page.title()),
                steps,
                exercise(page),
                say("Back", "Zurück"),
                say("Next", "Weiter"),
                onward,
                say("What is seen", "Was zu sehen ist"),
                livePage(),
                template("course.js"));
    return document(alone() ? stem : numbered(index, page.name()), page.title().in(language), body);
  }

  private String step(CourseStep step) {
    String live =
        step.live()
            .map(
                link ->
                    " data-live=\"%s.html#%s&amp;lang=%s\""
                        .formatted(LIVE, escaped(link), language.code()))
            .orElse("");
    String curve = step.curve().map(this::curve).orElse("");
    return "<article class=\"step\"%s><p>%s</p>%s</article>\n"
        .formatted(live, text(step.text()), curve);
  }

  private String exercise(CoursePage page) {
    return """
    <article class="step"><h2>%s</h2><p>%s</p><details><summary>%s</summary><p>%s</p></details>
    <h2>%s</h2><p>%s</p><p><a class="go" href="%s.html#%s">%s</a></p></article>
    """
        .formatted(
            say("A question", "Eine Frage"),
            text(page.question()),
            say("Answer", "Antwort"),
            text(page.answer()),
            say("To find", "Zu finden"),
            text(Task.named(page.task()).orElseThrow().wanted()),
            LIVE,
            escaped(onLivePage(page, page.begin())),
            say(
                "Try it on the live page, which judges each run",
                "Probiere es auf der interaktiven Seite aus; sie beurteilt jeden Lauf"));
  }

  /** The last step of a page within the live page, which stands behind the steps of the course. */
  private String onLivePage(CoursePage page, String shown) {
    return "course=%s&step=%d&lang=%s&%s"
        .formatted(
            page.name(),
            page.steps().size() + 1,
            language.code(),
            shown.replace("&embed=true", ""));
  }

  private String curve(CourseCurve curve) {
    return new CurveSvg(curve, language).svg(say("cost", "Kosten"), say("Roll", "Rollen"));
  }

  private String teacher() {
    int minutes = pages.stream().mapToInt(CoursePage::minutes).sum();
    int tasks = pages.stream().mapToInt(CoursePage::taskMinutes).sum();
    int lessons = (minutes + tasks + LESSON - 1) / LESSON;
    String title = say("For the teacher", "Für die Lehrkraft");
    return document(
        "teacher",
        title,
        "<main class=\"plain\"><h1>%s</h1>\n<p>%s</p>\n%s%s</main>"
            .formatted(
                title,
                say(
                        "The %d pages take about %d minutes, and their tasks about %d more: %d"
                            + " lessons of %d minutes. These times are estimates; no class has been"
                            + " timed.",
                        "Die %d Seiten brauchen etwa %d Minuten, ihre Aufgaben etwa %d weitere:"
                            + " %d Stunden von %d Minuten. Diese Zeiten sind geschätzt; gemessen"
                            + " wurde noch in keiner Klasse.")
                    .formatted(pages.size(), minutes, tasks, lessons, LESSON),
                goodToKnow(),
                IntStream.range(0, pages.size())
                    .mapToObj(this::forTeacher)
                    .collect(Collectors.joining())));
  }

  /** What a teacher wants to know of a page before a lesson. */
  private String forTeacher(int index) {
    CoursePage page = pages.get(index);
    return """
    <section><h2><a href="%s">%d %s</a> <span class="soft">%s</span></h2>
    <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd>
    <dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s. %s
    <a href="%s.html#%s">%s</a></dd></dl></section>
    """
        .formatted(
            link(index),
            index + 1,
            text(page.title()),
            say("%d minutes, task %d", "%d Minuten, Aufgabe %d")
                .formatted(page.minutes(), page.taskMinutes()),
            say("Aim", "Ziel"),
            text(page.aim()),
            say("A mistake to expect", "Ein Fehler, der zu erwarten ist"),
            text(page.mistake()),
            say("Question", "Frage"),
            text(page.question()),
            say("Answer", "Antwort"),
            text(page.answer()),
            say("To find", "Zu finden"),
            text(Task.named(page.task()).orElseThrow().wanted()),
            say("A run that finds it", "Ein Lauf, der es findet"),
            inWords(page.solution()),
            text(page.why()),
            LIVE,
            escaped(onLivePage(page, page.solved())),
            say("Open it and press Run", "Öffnen und Start drücken"));
  }

  /** What a solution sets, by the names that stand on the live page. */
  private String inWords(String solution) {
    List<String> words = new ArrayList<>();
    List<String> axes = new ArrayList<>();
    for (String part : solution.split("&", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      switch (part.substring(0, part.indexOf('='))) {
        case "at" -> words.add(start(value.split(",", -1)));
        case "ball" -> ball(value.split(",", -1)).forEach(words::add);
        case "l2" -> words.add(say("penalty ", "Strafe ") + number(value));
        case "vary" -> axes.add(value.substring(0, value.indexOf('=')));
        default -> throw new IllegalStateException("a solution sets " + part);
      }
    }
    if (!axes.isEmpty()) {
      words.add(
          say("on the map %s across, %s up", "auf der Karte %s waagrecht, %s senkrecht")
              .formatted(axes.toArray()));
    }
    return typeset(html(String.join("; ", words)));
  }

  /** The settings of a ball behind the name of its rule. */
  private Stream<String> ball(String[] parts) {
    return Stream.of(parts)
        .skip(1)
        .map(setting -> setting.split("=", 2))
        .map(
            pair ->
                (pair[0].equals("momentum") ? say("momentum", "Schwung") : say("rate", "Rate"))
                    + " "
                    + number(pair[1]));
  }

  private String number(String value) {
    String plain = new BigDecimal(value).stripTrailingZeros().toPlainString();
    return (language == Language.GERMAN ? plain.replace('.', ',') : plain).replace('-', '\u2212');
  }

  /** The seven numbers of a start. */
  private String start(String[] values) {
    List<String> names =
        Network.of(1, List.of(2), ActivationFunction.SIGMOID).layout().parameterNames();
    return IntStream.range(0, values.length)
        .mapToObj(k -> names.get(k) + " = " + number(values[k]))
        .collect(Collectors.joining("; "));
  }

  private String topic(String name, String words) {
    return "<dt>%s</dt><dd>%s</dd>\n".formatted(html(name), html(words));
  }

  /** What a teacher asks before the first lesson. */
  private String goodToKnow() {
    int first = pages.stream().limit(3).mapToInt(CoursePage::minutes).sum();
    int task = pages.get(2).taskMinutes();
    return "<dl>\n"
        + topic(
            say("One lesson only", "Nur eine Stunde"),
            say(
                    "Pages {network}, {cost} and {slope} (%d minutes) and the task of page {slope}"
                        + " (%d); the first curve of page {local-minimum} is a good end. Their"
                        + " questions on the worksheet are for home.",
                    "Die Seiten {network}, {cost} und {slope} (%d Minuten) und die Aufgabe von"
                        + " Seite {slope} (%d); die erste Kurve von Seite {local-minimum} ist ein"
                        + " guter Schluss. Ihre Fragen auf dem Arbeitsblatt sind für zu Hause.")
                .formatted(first, task))
        + topic(
            say("Starting again", "Neu beginnen"),
            say(
                "Reset below the map shows again what was opened: a step of the course, data or a"
                    + " link.",
                "Zurücksetzen unter der Karte zeigt wieder, was geöffnet wurde: einen Schritt des"
                    + " Kurses, Daten oder einen Link."))
        + topic(
            say("Own data", "Eigene Daten"),
            say(
                "On the live page the last entry of Data, Your data …. The file has a first row of"
                    + " names and then a row for each example; its last column is what the network"
                    + " is to predict, a class or a number.",
                "Auf der interaktiven Seite der letzte Eintrag bei Daten, Eigene Daten …. Die Datei"
                    + " hat eine erste Zeile mit Namen und dann eine Zeile je Beispiel; ihre letzte"
                    + " Spalte ist, was das Netz vorhersagen soll, eine Klasse oder eine Zahl."))
        + topic(
            "Links",
            say(
                "On the live page More, Save, Copy link: the link holds all that is seen, own data"
                    + " too. It opens for others only where they reach the folder at the same"
                    + " address.",
                "Auf der interaktiven Seite Mehr, Sichern, Link kopieren: der Link enthält alles,"
                    + " was zu sehen ist, auch eigene Daten. Bei anderen öffnet er sich nur, wenn"
                    + " sie den Ordner unter derselben Adresse erreichen."))
        + topic(
            say("On a projector", "Am Beamer"),
            say(
                "On the live page the key l shows map and fit alone and large, without the"
                    + " sentences of the course; t changes between light and dark.",
                "Auf der interaktiven Seite zeigt die Taste l nur Karte und Anpassung, groß und"
                    + " ohne die Sätze des Kurses; t wechselt zwischen hell und dunkel."))
        + topic(
            say("Printing", "Drucken"),
            say(
                "The worksheet prints on one sheet of A4, on both sides: five pages of the course"
                    + " on each. This page needs several sheets.",
                "Das Arbeitsblatt passt gedruckt auf ein Blatt A4 mit Vorder- und Rückseite: fünf"
                    + " Seiten des Kurses auf jeder. Diese Seite hier braucht mehrere Blätter."))
        + topic(
            say("Without a network", "Ohne Netzverbindung"),
            say(
                    "Copy the whole folder: %s.html is the live page, and every other page of the"
                        + " folder needs it beside itself. Nothing is loaded from elsewhere. Tried"
                        + " in Chromium and Firefox.",
                    "Den ganzen Ordner kopieren: %s.html ist die interaktive Seite, und alle"
                        + " anderen Seiten des Ordners brauchen sie neben sich. Von anderswo wird"
                        + " nichts geladen. Erprobt in Chromium und Firefox.")
                .formatted(LIVE))
        + "</dl>\n";
  }

  private String worksheet() {
    String title = say("Worksheet", "Arbeitsblatt");
    return document(
        "worksheet",
        title,
        """
        <main class="sheet"><h1>%s</h1><p class="soft head"><span>%s</span><span>%s</span><span>%s</span></p>
        <ol>
        %s</ol></main>
        """
            .formatted(
                title,
                say("Name:", "Name:"),
                say("Class:", "Klasse:"),
                say("Date:", "Datum:"),
                pages.stream().map(this::onSheet).collect(Collectors.joining())));
  }

  /** A page's question and its task, with three lines for the answer and for what was found. */
  private String onSheet(CoursePage page) {
    String lines = "<div class=\"line\"></div>".repeat(2);
    return """
    <li><b>%s</b><div class="both"><div>%s<div class="line"></div>%s</div>
    <div>%s<div class="line">%s:</div>%s</div></div></li>
    """
        .formatted(
            text(page.title()),
            text(page.question()),
            lines,
            withoutHints(Task.named(page.task()).orElseThrow().wanted()),
            text(page.noted()),
            lines);
  }

  /** A task without the hints that stand in brackets behind it: they speak of the live page. */
  private String withoutHints(BilingualText task) {
    return typeset(html(task.in(language).replaceFirst(" \\([^()]*\\)$", "")));
  }

  private static String template(String name) {
    return BundledText.of(CoursePages.class, name);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
