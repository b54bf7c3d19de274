package costscape.api;

import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.chart.Tint;
import costscape.render.layer.PathKeys;
import costscape.render.layer.PathOverlay;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.render.surface.SurfaceChart;
import costscape.render.view.BasinChart;
import costscape.render.view.Contours;
import costscape.render.view.Heatmap;
import costscape.render.view.LineChart;
import costscape.render.view.TreeChart;
import costscape.sweep.CellPlane;
import costscape.sweep.Range;
import costscape.trace.optimizer.Step;
import java.util.List;
import java.util.Map;

/** How a result becomes a figure, and what its caption says. */
interface Drawing {
  /** What a drawing is told: its scale, and the paths over it. */
  record Look(Scale scale, List<Trained> paths) {
    Look log() {
      return new Look(Scale.LOG, paths);
    }
  }

  Figure figure(Look look);

  String caption(Look look);

  /** How a plane is drawn. */
  enum View {
    HEATMAP,
    CONTOURS,
    LANDSCAPE
  }

  /** The cost along a line. */
  record OfCurve(Curve curve) implements Drawing {
    @Override
    public Figure figure(Look look) {
      String title = curve.line.point.model.measure().title();
      return LineChart.of(curve.cells, title, look.scale());
    }

    @Override
    public String caption(Look look) {
      return Captions.of(curve.line.point, curve.line.slice());
    }
  }

  /** The cost over a plane, with paths. */
  record OfSurface(Surface surface, View view) implements Drawing {
    @Override
    public Figure figure(Look look) {
      CellPlane cells = surface.cells;
      List<Shadow> shadows =
          look.paths().stream().map(path -> Shadow.of(path, surface.plane)).toList();
      Range range = shadows.stream().map(Shadow::range).reduce(cells.range(), Range::union);
      ColorScale colours = ColorScale.of(look.scale(), range);
      List<PathOverlay> paths =
          shadows.stream()
              .map(shadow -> PathOverlay.of("", shadow.places(), Tint.ACCENT).coloured(colours))
              .toList();
      String title = surface.plane.point.model.measure().title();
      return view == View.LANDSCAPE
          ? perspective(cells, colours, title, paths)
          : flat(cells, colours, title, paths);
    }

    private static Figure perspective(
        CellPlane cells, ColorScale colours, String title, List<PathOverlay> paths) {
      SurfaceChart chart = SurfaceChart.of(cells, colours, title);
      for (PathOverlay path : paths) {
        chart = chart.with(path);
      }
      return chart;
    }

    private Chart flat(CellPlane cells, ColorScale colours, String title, List<PathOverlay> paths) {
      Chart chart = Heatmap.of(cells, colours, title);
      if (view == View.CONTOURS) {
        chart = chart.with(Contours.lines(cells, colours, paths));
      }
      for (PathOverlay path : paths) {
        chart = path.over(chart);
      }
      return PathKeys.on(chart, paths, cells.grid());
    }

    @Override
    public String caption(Look look) {
      StringBuilder caption =
          new StringBuilder(Captions.of(surface.plane.point, surface.plane.slice()));
      for (Trained path : look.paths()) {
        caption.append(' ').append(Shadow.of(path, surface.plane).sentence());
      }
      return caption.toString();
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
      costscape.render.layer.Curve curve =
          costscape.render.layer.Curve.of(
              "", steps.stream().mapToDouble(Step::number).toArray(), trained.costs());
      return LineChart.of("step", trained.model.measure().cost(), look.scale(), List.of(curve));
    }

    @Override
    public String caption(Look look) {
      return (trained.model.caption() + " " + trained).strip() + ".";
    }
  }

  /** The tree of a catalogue. */
  record OfCatalogue(Catalogue catalogue) implements Drawing {
    @Override
    public Figure figure(Look look) {
      return TreeChart.of(catalogue.found, catalogue.model.measure().title(), Map.of());
    }

    @Override
    public String caption(Look look) {
      return "%s %s. The list may be incomplete: an estimated %s %% of starts lead elsewhere."
          .formatted(
              catalogue.model.caption(), catalogue, Words.number(100 * catalogue.unseenShare()))
          .strip();
    }
  }

  /** A map of basins. */
  record OfBasins(Basins basins) implements Drawing {
    @Override
    public Figure figure(Look look) {
      return BasinChart.of(basins.found.catalogue(), basins.found.maps(), Map.of()).get(0);
    }

    @Override
    public String caption(Look look) {
      return Captions.of(basins.plane.point, basins.plane.slice())
          + " Colour: the end that training all parameters from there reaches; lighter: after more"
          + " steps.";
    }
  }
}
