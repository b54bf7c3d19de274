package costscape.cli.gallery;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.lesson.Course;
import costscape.lesson.CoursePage;
import costscape.lesson.CourseStep;
import costscape.render.chart.Figure;
import costscape.store.file.InputException;
import costscape.words.Language;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes pages of the course, or draws their steps as slides. */
public record CourseFiles(OutputOptions options) {
  private static final String HTML = ".html";

  /** Writes the course, whose every page is checked before the first one is written. */
  public Summary whole() throws IOException {
    Map<String, Output> outputs = prepared(CoursePages.names());
    List<CoursePage> pages = Course.pages();
    write(CoursePages.of(pages), outputs);
    Summary summary = new Summary();
    List<String> titles = pages.stream().map(page -> page.title().in(Language.spoken())).toList();
    summary.put("pages", titles);
    titles.forEach(title -> summary.line("  %s", title));
    String index = file("index");
    return summary.put("course", index).line(SummaryWords.COURSE, index);
  }

  public Summary page(String name) throws IOException {
    CoursePage page = Course.page(name);
    String file = written(page, name);
    String title = page.title().in(Language.spoken());
    return new Summary()
        .put("page", file)
        .put("title", title)
        .line("%s", title)
        .line(SummaryWords.PAGE, file);
  }

  /** Writes a page in both languages, with the live page; gives its path in the spoken language. */
  public String written(CoursePage page, String stem) throws IOException {
    Map<String, Output> outputs = prepared(CoursePages.namesOfOne(stem));
    write(CoursePages.ofOne(page, stem), outputs);
    return file(stem);
  }

  /** Names the files of some pages and of the live page beside them. */
  private Map<String, Output> prepared(List<String> files) throws IOException {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (String file : files) {
      outputs.put(file, options.within(file).prepareOnly(List.of(HTML)));
    }
    outputs.put(CoursePages.LIVE, options.within(CoursePages.LIVE).prepareOnly(List.of(HTML)));
    return outputs;
  }

  private static void write(Map<String, String> pages, Map<String, Output> outputs)
      throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      of(page.getKey(), outputs).text(HTML, page.getValue());
    }
    of(CoursePages.LIVE, outputs).page(ExplorePage.html(Opening.first()));
  }

  private static Output of(String file, Map<String, Output> outputs) {
    return Objects.requireNonNull(outputs.get(file), file);
  }

  /** The path of a page in the language that is spoken. */
  private String file(String name) throws IOException {
    String file = CoursePages.file(name, Language.spoken()) + HTML;
    return options.ownFolder().resolve(file).toString();
  }

  /** Draws each step of some pages, checked first, in the language of a code or as spoken. */
  public Summary slides(String code, List<String> names, Runner runner) throws IOException {
    Language language =
        code.isEmpty()
            ? Language.spoken()
            : Language.of(code)
                .orElseThrow(
                    () ->
                        new InputException(
                            "--slides is en or de, not " + InputException.quoted(code)));
    Summary summary = new Summary();
    Map<Output, CoursePage> pages = new LinkedHashMap<>();
    for (String each : names) {
      CoursePage page = Course.page(each);
      Output output = options.within(CoursePages.file(each, language)).prepareOnly(List.of());
      for (int step = 1; step <= page.steps().size(); step++) {
        output.preparePicture("-" + step);
      }
      pages.put(output, page);
    }
    int drawn = 0;
    for (Map.Entry<Output, CoursePage> each : pages.entrySet()) {
      drawn += language.during(() -> draw(each.getValue(), each.getKey(), language, runner));
      summary.line("  %s", each.getValue().title().in(language));
    }
    String folder = options.ownFolder().toString();
    summary.put("slides", drawn).put("folder", folder);
    return summary.line(SummaryWords.SLIDES, drawn, folder);
  }

  /** Draws each step of a page, and says how many there are. */
  private static int draw(CoursePage page, Output output, Language language, Runner runner)
      throws IOException {
    List<CourseStep> steps = page.steps();
    for (int step = 1; step <= steps.size(); step++) {
      Figure slide = CourseSlides.of(page, steps.get(step - 1), language, runner);
      output.pictures().write("-" + step, slide, slide.title());
    }
    return steps.size();
  }
}
