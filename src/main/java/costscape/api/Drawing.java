package costscape.api;

import costscape.cost.Measure;
import costscape.critical.local.SpectralDensity;
import costscape.direction.Span;
import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;
import costscape.render.figure.BasinsFigure;
import costscape.render.figure.CatalogueFigure;
import costscape.render.figure.CellCaption;
import costscape.render.figure.PathsOnPlane;
import costscape.render.figure.View;
import costscape.render.layer.CurveLayer.NamedCurve;
import costscape.render.look.Look;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.CurvatureChart;
import costscape.render.view.LineChart;
import costscape.render.view.SpectrumChart;
import costscape.sweep.CellPlane;
import costscape.trace.PathOnSlice;
import costscape.trace.optimizer.Step;
import java.util.List;

/** How a result becomes a figure, and what its caption says. */
interface Drawing {
  /**
   * The figure of the result.
   *
   * @param paths over it
   */
  Figure figure(Look look, List<Trained> paths);

  CaptionText caption(List<Trained> paths);

  /** Returns what a caption says of the model and of what a slice fixes. */
  private static CaptionText ofSlice(Point point, Span span) {
    return CaptionText.of(point.landscape().caption(span));
  }

  /** The cost along a line. */
  record OfCurve(Curve curve) implements Drawing {
    @Override
    public Figure figure(Look look, List<Trained> paths) {
      Measure measure = curve.line.point.model.measure();
      if (curve.curvature.isPresent()) {
        return CurvatureChart.of(curve.cells, curve.curvature.get().property, measure);
      }
      String title = measure.title();
      return LineChart.of(curve.cells, title, look.costs().scale());
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
      CaptionText caption = ofSlice(curve.line.point, curve.line.span);
      return curve.curvature.isPresent()
          ? caption.and(CellCaption.CURVATURE)
          : caption.and(CellCaption.of(curve.cells));
    }
  }

  /** The cost over a plane, with paths. */
  record OfSurface(Surface surface, View view) implements Drawing {
    @Override
    public Figure figure(Look look, List<Trained> paths) {
      CellPlane cells = surface.cells;
      if (surface.curvature.isPresent()) {
        return curvature(cells, surface.curvature.get(), look, paths);
      }
      List<PathOnSlice> shadows =
          paths.stream().map(path -> Shadow.of(path, surface.plane).path()).toList();
      PathsOnPlane drawn =
          new PathsOnPlane(view, surface.plane.point.model.measure().title(), List.of());
      return drawn.of(cells, shadows, look.costs().over(drawn.range(cells, shadows)));
    }

    private Figure curvature(CellPlane cells, Curvature curvature, Look look, List<Trained> paths) {
      if (view != View.HEATMAP || look.costs().scale() == Scale.LOG || !paths.isEmpty()) {
        throw new IllegalStateException(
            "a curvature is drawn as a heatmap on a linear scale, without paths");
      }
      Measure measure = surface.plane.point.model.measure();
      return CurvatureChart.of(cells, curvature.property, measure);
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
      CaptionText caption = ofSlice(surface.plane.point, surface.plane.span);
      if (surface.curvature.isPresent()) {
        return caption.and(CellCaption.CURVATURE);
      }
      for (Trained path : paths) {
        caption = caption.and(Shadow.of(path, surface.plane).caption(path));
      }
      return caption.and(CellCaption.of(surface.cells));
    }
  }

  /** The cost of a training, step by step. */
  record OfHistory(Trained trained) implements Drawing {
    @Override
    public Figure figure(Look look, List<Trained> paths) {
      List<Step> steps = trained.path.steps();
      if (steps.size() < 2) {
        throw new IllegalStateException("no step was taken: there is no history to draw");
      }
      NamedCurve curve =
          NamedCurve.of("", steps.stream().mapToDouble(Step::number).toArray(), trained.costs());
      return LineChart.of(
          "step", trained.model.measure().cost(), look.costs().scale(), List.of(curve));
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
      return CaptionText.of((trained.model.caption() + " " + trained).strip() + ".");
    }
  }

  /** The tree of a catalogue. */
  record OfCatalogue(Catalogue catalogue) implements Drawing {
    @Override
    public Figure figure(Look look, List<Trained> paths) {
      return CatalogueFigure.of(catalogue.result());
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
      return CatalogueFigure.caption(catalogue.result());
    }
  }

  /** The density of a Hessian's eigenvalues. */
  record OfSpectrum(Spectrum spectrum) implements Drawing {
    @Override
    public Figure figure(Look look, List<Trained> paths) {
      SpectralDensity density = spectrum.density;
      int parameters = spectrum.point.model.dimension();
      return SpectrumChart.of(density.curve(), density.floor(parameters), List.of());
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
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
    public Figure figure(Look look, List<Trained> paths) {
      return BasinsFigure.of(basins.result());
    }

    @Override
    public CaptionText caption(List<Trained> paths) {
      return BasinsFigure.caption(basins.result());
    }
  }
}
