package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.gallery.CourseFiles;
import costscape.cli.gallery.LessonFiles;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.lesson.Course;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A teaching example whose claims are computed again before anything is said. */
@SeveralPictures(SeveralPictures.InFolder.ALL)
@NeededFirst("--style --size --format --out")
@Command(
    name = "lesson",
    description = "A course, or one checked teaching example with pictures and a GIF.",
    footer = {"  costscape lesson", "  costscape lesson list", "  costscape lesson local-minimum"})
final class LessonCommand implements Asked.Answering {
  private static final String LIST = "list";
  private static final String COURSE = "course";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = COURSE,
      completionCandidates = Names.class,
      description =
          "${COMPLETION-CANDIDATES}; list tells what each is about. The course is a folder of pages"
              + " in English and German, with index.html, a page for the teacher and a"
              + " worksheet. A name writes all that has it: the page of the course alone, the"
              + " lesson with pictures and a GIF, or both (default: ${DEFAULT-VALUE}).")
  private String name;

  @Facts(topic = Topic.DRAWN, changes = Changes.FILES)
  @Option(
      names = "--slides",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "LANGUAGE",
      description =
          "One picture for each step of the course, or of the page of it that is named: the step's"
              + " sentences, and beside them what is seen; en or de (without a value: as --lang).")
  private Optional<String> slides = Optional.empty();

  @Facts(topic = Topic.DRAWN, changes = Changes.FILES)
  @Option(
      names = "--reveal",
      description =
          "The course, or the page of it that is named, as one page of slides for reveal.js 6, of"
              + " which a copy has to lie beside it in the folder reveal.js.")
  private boolean reveal;

  @Facts(topic = Topic.DRAWN, changes = Changes.FILES)
  @Option(
      names = "--scorm",
      description = "The whole course as a SCORM 1.2 package, which learning platforms take in.")
  private boolean scorm;

  @Mixin private OutputOptions outputOptions;
  @Mixin private ThreadOptions threadOptions;
  @Mixin LanguageOption languageOption;

  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Lessons.labels(), Course.names(), List.of(LIST, COURSE))
          .flatMap(List::stream)
          .distinct()
          .iterator();
    }
  }

  @Override
  public Summary answer() throws IOException {
    if (name.equals(LIST)) {
      return list();
    }
    CourseFiles course = new CourseFiles(outputOptions, languageOption.code());
    boolean isPage = Course.names().contains(name);
    boolean isLesson = Lessons.named(name).isPresent();
    if (slides.isPresent()) {
      return course.slides(
          slides.get(), isPage ? List.of(name) : wholeCourse("--slides"), threadOptions.runner());
    }
    if (reveal) {
      return course.reveal(isPage ? List.of(name) : wholeCourse("--reveal"));
    }
    if (scorm) {
      if (!name.equals(COURSE)) {
        throw new InputException(
            "--scorm is for the whole course; %s is a part of it or a lesson"
                .formatted(InputException.quoted(name)));
      }
      return course.scorm();
    }
    if (name.equals(COURSE)) {
      return course.whole();
    }
    if (isPage && !isLesson) {
      return course.page(name);
    }
    Lesson lesson = named().lesson();
    Output output = outputOptions.within(name);
    LessonFiles files = new LessonFiles(name, lesson, languageOption.code(), output);
    files.prepare();
    Summary summary = files.written(threadOptions);
    if (isPage) {
      String file = course.written(Course.page(name), name + "-page");
      summary.put("page", file).line("page     %s: open it with a browser", file);
    }
    return output.end(summary);
  }

  private List<String> wholeCourse(String option) {
    if (!name.equals(COURSE)) {
      throw new InputException(
          "%s is for the course and its pages, which are %s; %s is none of them"
              .formatted(option, String.join(", ", Course.names()), InputException.quoted(name)));
    }
    return Course.names();
  }

  private Summary list() {
    Map<String, String> titles = new LinkedHashMap<>();
    Lessons.labels().forEach(l -> titles.put(l, LessonFiles.title(l, languageOption.code())));
    Summary summary = new Summary().put("lessons", titles);
    titles.forEach((label, title) -> summary.line("%-20s %s", label, title));
    summary.put("course", Course.names());
    summary.line("%-20s %s", COURSE, String.join(", ", Course.names()));
    return summary;
  }

  private Lessons named() {
    return Lessons.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    "no lesson %s%s; there are %s"
                        .formatted(
                            InputException.quoted(name),
                            NearMiss.hint(name, Lessons.labels()),
                            String.join(", ", Lessons.labels()))));
  }
}
