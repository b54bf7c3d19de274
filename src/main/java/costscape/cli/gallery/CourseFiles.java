package costscape.cli.gallery;

import costscape.browser.ExplorePage;
import costscape.browser.Opening;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.job.Runner;
import costscape.lesson.Course;
import costscape.lesson.Course.CoursePage;
import costscape.lesson.Prose;
import costscape.render.chart.Figure;
import costscape.store.file.InputException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes pages of the course, or draws their steps as slides. */
public record CourseFiles(OutputOptions options, String language) {
  private static final String HTML = ".html";
  private static final String ZIP = ".zip";

  /** Writes the course, whose every page is checked before the first one is written. */
  public Summary whole() throws IOException {
    Map<String, Output> outputs = prepared(CourseSite.names());
    List<CoursePage> pages = Course.pages();
    write(CourseSite.of(pages), outputs);
    Summary summary = new Summary();
    Prose prose = Html.prose(language);
    List<String> titles = pages.stream().map(page -> prose.course(page.name()).title()).toList();
    summary.put("pages", titles);
    titles.forEach(title -> summary.line("  %s", title));
    String index = file("index");
    return summary.put("course", index).line("course   %s: open it with a browser", index);
  }

  public Summary page(String name) throws IOException {
    CoursePage page = Course.page(name);
    String file = written(page, name);
    String title = Html.prose(language).course(name).title();
    return new Summary()
        .put("page", file)
        .put("title", title)
        .line("%s", title)
        .line("page     %s: open it with a browser", file);
  }

  /** Writes a page in both languages, with the live page; gives its path in the course's own. */
  public String written(CoursePage page, String stem) throws IOException {
    Map<String, Output> outputs = prepared(CourseSite.namesOfOne(stem));
    write(CourseSite.ofOne(page, stem), outputs);
    return file(stem);
  }

  /** Writes some pages as slides for reveal.js, with the live page that they show. */
  public Summary reveal(List<String> names) throws IOException {
    Map<String, Output> outputs = prepared(List.of(CourseSite.file("reveal", language)));
    List<CoursePage> pages = names.stream().map(Course::page).toList();
    CourseSite site = new CourseSite(pages, "", Html.prose(language));
    write(Map.of(CourseSite.file("reveal", language), site.reveal()), outputs);
    int slides = pages.stream().mapToInt(page -> page.steps().size() + 2).sum();
    String file = file("reveal");
    return new Summary()
        .put("slides", slides)
        .put("page", file)
        .line("slides   %d in %s", slides, file)
        .line("         put a copy of reveal.js 6 into the folder reveal.js beside it");
  }

  /** Writes the whole course as one package for a learning platform. */
  public Summary scorm() throws IOException {
    Output output = options.within(CourseSite.file("course", language)).prepareOnly(List.of(ZIP));
    List<CoursePage> pages = Course.pages();
    Map<String, String> files = new LinkedHashMap<>();
    CourseSite.of(pages).forEach((name, html) -> files.put(name + HTML, html));
    files.put(CourseSite.LIVE + HTML, ExplorePage.html(Opening.first()));
    output.file(
        ZIP, new ScormPackage(new CourseSite(pages, "", Html.prose(language)), files)::write);
    String file =
        options.files().ownFolder().resolve(CourseSite.file("course", language) + ZIP).toString();
    return new Summary()
        .put("scorm", file)
        .put("pages", pages.size())
        .line("package  %s: SCORM 1.2, %d pages", file, pages.size());
  }

  /** Names the files of some pages and of the live page beside them. */
  private Map<String, Output> prepared(List<String> files) throws IOException {
    Map<String, Output> outputs = new LinkedHashMap<>();
    for (String file : files) {
      outputs.put(file, options.within(file).prepareOnly(List.of(HTML)));
    }
    outputs.put(CourseSite.LIVE, options.within(CourseSite.LIVE).prepareOnly(List.of(HTML)));
    return outputs;
  }

  private static void write(Map<String, String> pages, Map<String, Output> outputs)
      throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      of(page.getKey(), outputs).page(page.getValue());
    }
    of(CourseSite.LIVE, outputs).page(ExplorePage.html(Opening.first()));
  }

  private static Output of(String file, Map<String, Output> outputs) {
    return Objects.requireNonNull(outputs.get(file), file);
  }

  /** The path of a page in the course's language. */
  private String file(String name) throws IOException {
    String file = CourseSite.file(name, language) + HTML;
    return options.files().ownFolder().resolve(file).toString();
  }

  /** Draws each step of some pages, checked first, in the language of a code or the course's. */
  public Summary slides(String code, List<String> names, Runner runner) throws IOException {
    String spoken = code.isEmpty() ? language : code;
    if (!Prose.LANGUAGES.contains(spoken)) {
      throw new InputException("--slides is en or de, not " + InputException.quoted(code));
    }
    Prose prose = Html.prose(spoken);
    Summary summary = new Summary();
    Map<Output, CoursePage> pages = new LinkedHashMap<>();
    for (String each : names) {
      CoursePage page = Course.page(each);
      Output output = options.within(CourseSite.file(each, spoken)).prepareOnly(List.of());
      for (int step = 1; step <= page.steps().size(); step++) {
        output.preparePicture("-" + step);
      }
      pages.put(output, page);
    }
    int drawn = 0;
    for (Map.Entry<Output, CoursePage> each : pages.entrySet()) {
      CoursePage page = each.getValue();
      for (int step = 1; step <= page.steps().size(); step++) {
        Figure slide = CourseSlides.of(page, step - 1, prose, runner);
        each.getKey().pictures().write("-" + step, slide, slide.title());
        drawn++;
      }
      summary.line("  %s", prose.course(page.name()).title());
    }
    String folder = options.files().ownFolder().toString();
    summary.put("slides", drawn).put("folder", folder);
    return summary.line("slides   %d in %s", drawn, folder);
  }
}
