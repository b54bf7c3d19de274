package costscape.cli.chapter;

import costscape.study.ModelAtPoint;
import java.util.List;

/** A report on one network, as a short chapter, with the commands whose numbers it has. */
public record Chapter(String title, List<Section> sections, List<Finding> commands) {
  /** The chapter about what commands found of a model. */
  public static Chapter of(ModelAtPoint model, Findings findings) {
    List<Section> sections =
        List.of(
            InShort.of(model, findings),
            DataSection.of(model, findings),
            NetworkSection.of(model, findings),
            TrainingSection.of(findings),
            AnswersSection.of(model, findings),
            PlaceSection.of(findings),
            LandscapeSection.of(model, findings),
            LimitsSection.of(findings));
    String title =
        "What a %s network made of %s"
            .formatted(model.network().layout().shape(), model.dataset().name());
    return new Chapter(title, sections, findings.all());
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
