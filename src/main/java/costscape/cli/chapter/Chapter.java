package costscape.cli.chapter;

import costscape.cli.value.ModelAtPoint;
import costscape.words.ReportWords;
import java.util.ArrayList;
import java.util.List;

/** A report on one network, as a short chapter. */
public final class Chapter {
  private final String title;
  private final List<Section> sections;
  private final List<Finding> commands;

  private Chapter(String title, List<Section> sections, List<Finding> commands) {
    this.title = title;
    this.sections = sections;
    this.commands = commands;
  }

  /** The chapter about what commands found of a model. */
  public static Chapter of(ModelAtPoint model, Findings findings) {
    List<Section> sections = new ArrayList<>();
    sections.add(InShort.of(model, findings));
    sections.add(DataSection.of(model, findings));
    sections.add(NetworkSection.of(model, findings));
    sections.add(TrainingSection.of(findings));
    sections.add(AnswersSection.of(model, findings));
    sections.add(PlaceSection.of(findings));
    sections.add(LandscapeSection.of(model, findings));
    sections.add(LimitsSection.of(findings));
    String title = ReportWords.TITLE.say(model.network().layout().shape(), model.dataset().name());
    return new Chapter(title, sections, findings.all());
  }

  public String title() {
    return title;
  }

  List<Section> sections() {
    return sections;
  }

  /** The commands whose numbers it has, by their own numbers. */
  List<Finding> commands() {
    return commands;
  }

  /** The pictures that it shows, in their order. */
  public List<String> pictures() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Section.Picture.class::isInstance)
        .map(picture -> ((Section.Picture) picture).name())
        .toList();
  }
}
