package costscape.api;

import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.critical.local.SpectralDensity;
import costscape.direction.Span;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.PathsOnPlane;
import costscape.render.figure.View;
import costscape.render.layer.NamedCurve;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.view.BasinChart;
import costscape.render.view.BasinEnds;
import costscape.render.view.CurvatureChart;
import costscape.render.view.LineChart;
import costscape.render.view.SpectrumChart;
import costscape.render.view.TreeCaption;
import costscape.render.view.TreeChart;
import costscape.space.ParameterVector;
import costscape.sweep.CellPlane;
import costscape.trace.PathOnSlice;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Map;

/** How a result becomes a figure, and what its caption says. */
interface Drawing {
  /** What is asked of a drawing: its scale, and the paths over it. */
  record Look(Scale scale, List<Trained> paths) {
    Look log() {
      return new Look(Scale.LOG, paths);
    }
  }

  Figure figure(Look look);

  CaptionText caption(Look look);

  /** What a caption says of the model and of what a slice fixes. */
  private static CaptionText ofSlice(Point point, Span span) {
    return CaptionText.of(point.landscape().caption(span));
  }

  /** The cost along a line. */
  record OfCurve(Curve curve) implements Drawing {
    @Override
    public Figure figure(Look look) {
      Measure measure = curve.line.point.model.measure();
      if (curve.curvature.isPresent()) {
        return CurvatureChart.of(curve.cells, curve.curvature.get().property, measure);
      }
      String title = measure.title();
      return LineChart.of(curve.cells, title, look.scale());
    }

    @Override
    public CaptionText caption(Look look) {
      CaptionText caption = ofSlice(curve.line.point, curve.line.span);
      return curve.curvature.isPresent()
          ? caption.and("Curvature of the cost in all its parameters.")
          : caption.and(CellCaption.of(curve.cells));
    }
  }

  /** The cost over a plane, with paths. */
  record OfSurface(Surface surface, View view) implements Drawing {
    @Override
    public Figure figure(Look look) {
      CellPlane cells = surface.cells;
      if (surface.curvature.isPresent()) {
        return curvature(cells, surface.curvature.get(), look);
      }
      List<PathOnSlice> shadows =
          look.paths().stream().map(path -> Shadow.of(path, surface.plane).path()).toList();
      PathsOnPlane paths =
          new PathsOnPlane(view, surface.plane.point.model.measure().title(), List.of());
      ColorScale colours = ColorScale.of(look.scale(), paths.range(cells, shadows));
      return paths.of(cells, shadows, colours);
    }

    private Figure curvature(CellPlane cells, Curvature curvature, Look look) {
      if (view != View.HEATMAP || look.scale() == Scale.LOG || !look.paths().isEmpty()) {
        throw new IllegalStateException(
            "a curvature is drawn as a heatmap on a linear scale, without paths");
      }
      Measure measure = surface.plane.point.model.measure();
      return CurvatureChart.of(cells, curvature.property, measure);
    }

    @Override
    public CaptionText caption(Look look) {
      CaptionText caption = ofSlice(surface.plane.point, surface.plane.span);
      if (surface.curvature.isPresent()) {
        return caption.and("Curvature of the cost in all its parameters.");
      }
      for (Trained path : look.paths()) {
        caption = caption.and(Shadow.of(path, surface.plane).caption(path));
      }
      return caption.and(CellCaption.of(surface.cells));
    }
  }

  /** The cost of a training, step by step. */
  record OfHistory(Trained trained) implements Drawing {
    @Override
    public Figure figure(Look look) {
      List<Step> steps = trained.path.steps();
      if (steps.size() < 2) {
        throw new IllegalStateException("no step was taken: there is no history to draw");
      }
      NamedCurve curve =
          NamedCurve.of("", steps.stream().mapToDouble(Step::number).toArray(), trained.costs());
      return LineChart.of("step", trained.model.measure().cost(), look.scale(), List.of(curve));
    }

    @Override
    public CaptionText caption(Look look) {
      return CaptionText.of((trained.model.caption() + " " + trained).strip() + ".");
    }
  }

  /** The tree of a catalogue. */
  record OfCatalogue(Catalogue catalogue) implements Drawing {
    @Override
    public Figure figure(Look look) {
      return TreeChart.of(catalogue.found, catalogue.model.measure().title(), Map.of());
    }

    @Override
    public CaptionText caption(Look look) {
      return TreeCaption.of(catalogue.model.caption(), catalogue.found);
    }
  }

  /** The density of a Hessian's eigenvalues. */
  record OfSpectrum(Spectrum spectrum) implements Drawing {
    @Override
    public Figure figure(Look look) {
      SpectralDensity density = spectrum.density;
      int parameters = spectrum.point.model.dimension();
      return SpectrumChart.of(density.curve(), density.floor(parameters), List.of());
    }

    @Override
    public CaptionText caption(Look look) {
      return CaptionText.of(
          spectrum
              .point
              .model
              .captionParts()
              .with(
                  SpectrumChart.sentence(
                      spectrum.point.model.dimension(), spectrum.plan, spectrum.density.width())));
    }
  }

  /** A map of basins. */
  record OfBasins(Basins basins) implements Drawing {
    @Override
    public Figure figure(Look look) {
      return BasinChart.of(ends(), basins.found.maps()).get(0);
    }

    private BasinEnds ends() {
      return new BasinEnds(basins.found.catalogue(), Map.of(), this::rounding);
    }

    private Rounding rounding(ParameterVector theta) {
      return Rounding.of(basins.plane.point.model.cost, theta.toArray());
    }

    @Override
    public CaptionText caption(Look look) {
      return ofSlice(basins.plane.point, basins.plane.span)
          .and(
              "Colour: the end that training all parameters from there reaches; lighter: after more"
                  + " steps.")
          .and(ends().sentence(basins.found.maps()));
    }
  }
}
